using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;

namespace StreamFlow.Generators.Parsing;

/// <summary>Tells values that a record has anyway: the run time cannot see that they were written, so the build leaves them out too.</summary>
internal static class InitialValues
{
    /// <summary>Tells whether a value is the one that a property which cannot be null begins with.</summary>
    /// <remarks>Options should be nullable; for a property with an initialiser of its own, which metadata does not keep, the value is taken as set.</remarks>
    public static bool IsInitial(SymbolOption option, FoldedValue value) =>
        !option.Schema.IsRequired
        && option.Property.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
        && FoldedValues.Resolve(value) is FoldedScalar { Value: false or 0 or 0L or 0d };
}
