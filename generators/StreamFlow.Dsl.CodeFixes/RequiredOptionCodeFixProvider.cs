using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace StreamFlow.CodeFixes;

/// <summary>Adds the required options that an object lacks, each with an empty value to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredOptionCodeFixProvider))]
[Shared]
public sealed class RequiredOptionCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SF1003"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var creation = root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        if (root is null || creation is null || model?.GetTypeInfo(creation, context.CancellationToken).Type is not INamedTypeSymbol type)
        {
            return;
        }

        var missing = MissingMembers(creation, type);
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing.Select(member => member.Name));
            var action = CodeAction.Create(
                $"Add {names}",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(creation, Complete(creation, missing)))),
                nameof(RequiredOptionCodeFixProvider));
            context.RegisterCodeFix(action, context.Diagnostics);
        }
    }

    private static List<IPropertySymbol> MissingMembers(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol type)
    {
        var assigned = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString()) ?? [];
        var missing = new List<IPropertySymbol>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            missing.AddRange(current.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsRequired && !assigned.Contains(property.Name)));
        }

        return missing;
    }

    private static BaseObjectCreationExpressionSyntax Complete(BaseObjectCreationExpressionSyntax creation, List<IPropertySymbol> members)
    {
        var assignments = members.Select(member => (ExpressionSyntax)SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(member.Name), SyntaxFactory.ParseExpression(EmptyValue(member.Type))));
        var initializer = creation.Initializer
            ?? SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression).WithTrailingTrivia(creation.GetTrailingTrivia());
        var expressions = SyntaxFactory.SeparatedList(assignments.Concat(initializer.Expressions.Select(expression => expression.WithoutTrivia())));
        return creation
            .WithoutTrailingTrivia()
            .WithInitializer(initializer.WithExpressions(expressions))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static string EmptyValue(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => "\"\"",
        { SpecialType: SpecialType.System_Boolean } => "false",
        { Name: "ValueList" } => "[]",
        { Name: "ValueMap" } => "new()",
        { IsValueType: true } => "default",
        _ => "null!",
    };
}
