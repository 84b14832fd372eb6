using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.Generators.Folding;

/// <summary>Knows that static members get their values in the order of the text (C# specification, static field initialization).</summary>
internal static class InitializationOrder
{
    /// <summary>Finds the member whose initialiser holds an expression, when the member that the expression names has no value yet by then; else null.</summary>
    public static string? FindEarlyUser(ExpressionSyntax expression, ISymbol named, CancellationToken cancellation)
    {
        if (named is IFieldSymbol { IsConst: true } || HolderOf(expression) is not var (holder, user))
        {
            return null;
        }

        foreach (var reference in named.DeclaringSyntaxReferences)
        {
            // Between the parts of a class there is no order to rely on, and none to report.
            if (reference.SyntaxTree == expression.SyntaxTree
                && reference.GetSyntax(cancellation) is var declaration
                && HasInitializer(declaration)
                && declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() == holder.FirstAncestorOrSelf<TypeDeclarationSyntax>()
                && declaration.SpanStart > holder.SpanStart)
            {
                return user;
            }
        }

        return null;
    }

    private static (SyntaxNode Holder, string Name)? HolderOf(ExpressionSyntax expression) =>
        expression.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => (field, field.Identifier.ValueText),
            PropertyDeclarationSyntax property => (property, property.Identifier.ValueText),
            _ => null,
        };

    private static bool HasInitializer(SyntaxNode declaration) =>
        declaration is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null };
}
