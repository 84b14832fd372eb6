using System.Globalization;
using Microsoft.CodeAnalysis;

namespace StreamFlow.Generators.Folding;

/// <summary>Applies explicit conversions to folded values.</summary>
internal static class Conversions
{
    /// <summary>Converts a value to a type; null when the outcome is not certain.</summary>
    public static FoldedValue? Apply(FoldedValue value, ITypeSymbol? type)
    {
        if (FoldedValues.Resolve(value) is not FoldedScalar { Value: IConvertible number and not string } scalar || type is null)
        {
            // A cast between reference types, or by an operator of the model, leaves what the value is.
            return value;
        }

        try
        {
            object? converted = type.SpecialType switch
            {
                SpecialType.System_Int32 => checked((int)ToLong(number)),
                SpecialType.System_Int64 => ToLong(number),
                SpecialType.System_Double or SpecialType.System_Single => number.ToDouble(CultureInfo.InvariantCulture),
                SpecialType.None => number,
                _ => null,
            };
            return converted is null ? null : scalar with { Value = converted };
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    // C# cuts a fraction off; Convert would round it.
    private static long ToLong(IConvertible number) => number is double or float
        ? checked((long)number.ToDouble(CultureInfo.InvariantCulture))
        : number.ToInt64(CultureInfo.InvariantCulture);
}
