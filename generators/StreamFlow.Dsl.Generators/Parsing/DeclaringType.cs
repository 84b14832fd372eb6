using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>A class to which the generator adds a part.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Headers">The headers of its part and those of the types around it, outermost first, as in <c>partial class Demo</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="FullName">Its name with those of what is around it.</param>
/// <param name="IsPartial">Whether it and all types around it are partial, so that a part can be added.</param>
internal sealed record DeclaringType(string Namespace, EquatableArray<string> Headers, string Name, string FullName, bool IsPartial)
{
    public static DeclaringType Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var headers = new List<string>();
        var isPartial = true;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            headers.Insert(0, $"partial {Keyword(current)} {current.ToDisplayString(Minimal)}");
            isPartial &= current.DeclaringSyntaxReferences.Any(
                reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.PartialKeyword));
        }

        var space = type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString();
        return new DeclaringType(space, headers.ToArray(), type.Name, type.ToDisplayString(), isPartial);
    }

    private static readonly SymbolDisplayFormat Minimal = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
