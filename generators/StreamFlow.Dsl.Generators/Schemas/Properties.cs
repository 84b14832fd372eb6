using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>Lists the properties of records that stand in the file.</summary>
internal static class Properties
{
    /// <summary>Lists them in the order of writing: those of the most general record first, each record's in order of declaration.</summary>
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            chain.Push(current);
        }

        return chain.SelectMany(part => part.GetMembers().OfType<IPropertySymbol>()).Where(IsOption);
    }

    private static bool IsOption(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public, SetMethod: not null }
        && !property.Has(AttributeNames.NotInFile);
}
