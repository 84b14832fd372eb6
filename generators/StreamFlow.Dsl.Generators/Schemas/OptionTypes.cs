using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>Says what kind of value a C# type is in the file.</summary>
internal static class OptionTypes
{
    /// <summary>Takes the question mark off a type.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static OptionKind KindOf(ITypeSymbol type) => Unwrap(type) switch
    {
        { SpecialType: SpecialType.System_Boolean } => OptionKind.Boolean,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => OptionKind.Integer,
        { SpecialType: SpecialType.System_Double } => OptionKind.Number,
        { SpecialType: SpecialType.System_String } => OptionKind.String,
        { TypeKind: TypeKind.Enum } => OptionKind.Enumeration,
        var plain when AttributeReader.IsNamed(plain, AttributeNames.TimeSpan) => OptionKind.Duration,
        var plain when AttributeReader.IsNamed(plain, AttributeNames.ByteSize) => OptionKind.Size,
        var plain when AttributeReader.IsNamed(plain, AttributeNames.Secret) => OptionKind.Secret,
        var plain when AttributeReader.IsNamed(plain, AttributeNames.TextOrNumber) => OptionKind.TextOrNumber,
        var plain when AttributeReader.IsNamed(plain, AttributeNames.TextOrFlag) => OptionKind.TextOrFlag,
        var plain when AttributeReader.IsNamed(plain, AttributeNames.DeploymentReference) => OptionKind.DeploymentReference,
        var plain when AttributeReader.IsNamed(plain, AttributeNames.ValueList) => OptionKind.List,
        var plain when AttributeReader.IsNamed(plain, AttributeNames.ValueMap) => OptionKind.Map,
        _ => OptionKind.Record,
    };

    /// <summary>Gets the type of the values of a list or a map.</summary>
    public static ITypeSymbol ItemOf(ITypeSymbol type) => ((INamedTypeSymbol)Unwrap(type)).TypeArguments[0];

    /// <summary>Tells whether a type is or derives from the one with a full name.</summary>
    public static bool Derives(ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (AttributeReader.IsNamed(current, fullName))
            {
                return true;
            }
        }

        return false;
    }
}
