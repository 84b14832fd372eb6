using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.Generators.Folding;

/// <summary>Answers what names, types and literals are without binding the whole initialiser around them, which is slow when it is long.</summary>
/// <remarks>Only what is certain is answered; everything else is left to the semantic model.</remarks>
internal sealed class NameLookup(ConstantFolder folder, CancellationToken cancellation)
{
    private readonly Dictionary<TypeDeclarationSyntax, INamedTypeSymbol?> _types = [];
    private readonly Dictionary<(ITypeSymbol From, ITypeSymbol To), bool> _conversions = [];

    /// <summary>Finds the static member of the class around an expression that a simple name means; null when it is not certain.</summary>
    public ISymbol? FindMember(ExpressionSyntax expression)
    {
        // In an initialiser of a member no local can stand before the members of the class, except in a lambda.
        if (expression is not IdentifierNameSyntax name
            || expression.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null
            || expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
        {
            return null;
        }

        if (!_types.TryGetValue(declaration, out var type))
        {
            _types[declaration] = type = folder.ModelOf(expression).GetDeclaredSymbol(declaration, cancellation);
        }

        var members = type?.GetMembers(name.Identifier.ValueText);
        return members is [{ IsStatic: true } member] && member is IFieldSymbol or IPropertySymbol ? members.Value[0] : null;
    }

    /// <summary>Tells whether a type converts to another without a cast.</summary>
    public bool Converts(ITypeSymbol from, ITypeSymbol to)
    {
        if (!_conversions.TryGetValue((from, to), out var converts))
        {
            _conversions[(from, to)] = converts = folder.Compilation.ClassifyConversion(from, to).IsImplicit;
        }

        return converts;
    }

    /// <summary>Finds the type of an expression; null when it is not certain.</summary>
    public ITypeSymbol? FindType(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax when FindMember(expression) is { } member => MemberInitializers.TypeOf(member) is { TypeKind: not TypeKind.Error } type ? type : null,
        ObjectCreationExpressionSyntax { Type: var type } => FindNamedType(type),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } => folder.Compilation.GetSpecialType(SpecialType.System_String),
        _ => null,
    };

    /// <summary>Finds the type that a simple name means; null when it is not certain.</summary>
    public INamedTypeSymbol? FindNamedType(TypeSyntax type)
    {
        if (type is not IdentifierNameSyntax name)
        {
            return null;
        }

        var found = folder.ModelOf(type).LookupNamespacesAndTypes(type.SpanStart, name: name.Identifier.ValueText);
        return found is [INamedTypeSymbol { TypeKind: not TypeKind.Error } only] ? only : null;
    }

    /// <summary>Evaluates literals and constants of the class; null for all else.</summary>
    public FoldedValue? FindConstant(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } => new FoldedNull(expression.PositionOf()),
        LiteralExpressionSyntax { Token.Value: { } value } => new FoldedScalar(value, expression.PositionOf()),
        IdentifierNameSyntax when FindMember(expression) is IFieldSymbol { HasConstantValue: true, ConstantValue: { } value } field
            && EnumMembers.TypeOf(field.Type) is null => new FoldedScalar(value, expression.PositionOf()),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] } =>
            NameOf(named) is { } text ? new FoldedScalar(text, expression.PositionOf()) : null,
        _ => null,
    };

    private static string? NameOf(ExpressionSyntax named) => named switch
    {
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
