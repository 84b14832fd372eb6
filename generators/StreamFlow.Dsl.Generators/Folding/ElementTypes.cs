using Microsoft.CodeAnalysis;

namespace StreamFlow.Generators.Folding;

/// <summary>Says what a collection holds.</summary>
internal static class ElementTypes
{
    /// <summary>Gives the type of the items of a collection, or null when the type is not a collection.</summary>
    public static ITypeSymbol? Of(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { SpecialType: not SpecialType.System_String } named => EnumerableOf(named)?.TypeArguments[0],
        _ => null,
    };

    /// <summary>Gives the type of the values of a dictionary with text as its keys, or null when the type is not one.</summary>
    public static ITypeSymbol? OfDictionary(ITypeSymbol? type) =>
        Of(type) is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } ? value : null;

    private static INamedTypeSymbol? EnumerableOf(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            ? type
            : type.AllInterfaces.FirstOrDefault(
                contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
}
