using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>Gives the members of declarations, their names in documents and where they are.</summary>
internal static class MemberNaming
{
    /// <summary>Gives the name of a member or type in the document: what its attribute says, or its own with its first letter in lower case.</summary>
    public static string NameOf(ISymbol symbol) => symbol.Attribute(ModelNames.NameAttribute)?.Argument(0) as string ?? Naming.KeyOf(symbol.Name);

    /// <summary>Gives the full name of a type: its namespace, the types around it and its own, joined with dots.</summary>
    public static string IdOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{IdOf(outer)}.{type.Name}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.Name
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";

    /// <summary>Gives where a symbol is declared.</summary>
    public static SourcePosition PositionOf(ISymbol symbol) => symbol.Locations.FirstOrDefault()?.PositionOf() ?? SourcePosition.None;

    /// <summary>Lists the public properties of a type: those of the most general type first, each type's in the order of the text.</summary>
    public static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object } && !IsOfModel(current); current = current.BaseType)
        {
            chain.Push(current);
        }

        return chain
            .SelectMany(part => part.GetMembers().OfType<IPropertySymbol>())
            .Where(property => property is { IsStatic: false, IsIndexer: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public });
    }

    private static bool IsOfModel(INamedTypeSymbol type) => type.ContainingAssembly?.Name == "StreamFlow.Model";
}
