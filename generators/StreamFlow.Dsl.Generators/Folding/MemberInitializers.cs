using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.Generators.Folding;

/// <summary>Finds the expression that a member always has the value of.</summary>
internal static class MemberInitializers
{
    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>Finds the initialiser of a member that cannot change, or null: it may change, or is not in this compilation's source.</summary>
    public static ExpressionSyntax? Find(ISymbol member, CancellationToken cancellation)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var initializer = (member, reference.GetSyntax(cancellation)) switch
            {
                (IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true }, VariableDeclaratorSyntax field) => field.Initializer?.Value,
                (IPropertySymbol { SetMethod: null }, PropertyDeclarationSyntax property) => Find(property),
                _ => null,
            };
            if (initializer is not null)
            {
                return initializer;
            }
        }

        return null;
    }

    private static ExpressionSyntax? Find(PropertyDeclarationSyntax property)
    {
        if (property.Initializer is { Value: var value })
        {
            return value;
        }

        if (property.ExpressionBody is { Expression: var body })
        {
            return body;
        }

        return property.AccessorList is { Accessors: [{ ExpressionBody.Expression: var getter }] } ? getter : null;
    }
}
