using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.CodeFixes;

/// <summary>Completes the declarations of tools and workflows: <c>partial</c>, <c>required</c>, <c>: Tool</c>, the type of a port, the output of a scattered step.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationCodeFixProvider))]
[Shared]
public sealed class DeclarationCodeFixProvider : CodeFixProvider
{
    // Set by the analyzer.
    private const string Suggestion = nameof(Suggestion);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SF3306", "SF3350", "SF3351", "SF3352", "SF3353", "SF3354"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is { } node && Mend(root, node, diagnostic) is var (title, mended))
            {
                var action = CodeAction.Create(
                    title, _ => Task.FromResult(context.Document.WithSyntaxRoot(mended)), nameof(DeclarationCodeFixProvider) + diagnostic.Id);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    private static (string Title, SyntaxNode Mended)? Mend(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic) =>
        (diagnostic.Id, node.FirstAncestorOrSelf<PropertyDeclarationSyntax>(), node.FirstAncestorOrSelf<TypeDeclarationSyntax>()) switch
        {
            ("SF3306", { } property, _) => ("Make it required", root.ReplaceNode(property, With(property, SyntaxKind.RequiredKeyword))),
            ("SF3350", null, { } type) => ("Make it partial", MakePartial(root, type)),
            ("SF3351", { } property, _) => ("Make it partial", root.ReplaceNode(property, With(property, SyntaxKind.PartialKeyword))),
            ("SF3352", null, RecordDeclarationSyntax { BaseList: null } record) => ("Derive it from Tool", root.ReplaceNode(record, DeriveFromTool(record))),
            ("SF3353", { } property, _) when diagnostic.Properties.TryGetValue(Suggestion, out var type) && type is not null =>
                ($"Change the type to '{type}'", root.ReplaceNode(property, MakePort(property, type))),
            ("SF3354", _, _) when node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is { } access =>
                ($"Write '{Output(access)}'", root.ReplaceNode(access, SyntaxFactory.ParseExpression(Output(access)).WithTriviaFrom(access))),
            _ => null,
        };

    private static string Output(MemberAccessExpressionSyntax access) => $"{access.Expression.WithoutTrivia()}.Output(step => step.{access.Name.Identifier.ValueText})";

    private static SyntaxNode MakePartial(SyntaxNode root, TypeDeclarationSyntax type)
    {
        var whole = type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(around => !around.Modifiers.Any(SyntaxKind.PartialKeyword));
        return root.ReplaceNodes(whole, static (_, rewritten) => With(rewritten, SyntaxKind.PartialKeyword));
    }

    private static RecordDeclarationSyntax DeriveFromTool(RecordDeclarationSyntax record)
    {
        var bases = SyntaxFactory.BaseList(SyntaxFactory.SingletonSeparatedList<BaseTypeSyntax>(SyntaxFactory.SimpleBaseType(SyntaxFactory.IdentifierName("Tool"))))
            .WithColonToken(SyntaxFactory.Token(SyntaxKind.ColonToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space));
        return record.ParameterList is { } parameters
            ? record.WithParameterList(parameters.WithoutTrailingTrivia()).WithBaseList(bases.WithTrailingTrivia(parameters.GetTrailingTrivia()))
            : record.WithIdentifier(record.Identifier.WithTrailingTrivia()).WithBaseList(bases.WithTrailingTrivia(record.Identifier.TrailingTrivia));
    }

    private static PropertyDeclarationSyntax MakePort(PropertyDeclarationSyntax property, string type)
    {
        const string partial = "partial ";
        var isPartial = type.StartsWith(partial, StringComparison.Ordinal);
        var name = SyntaxFactory.ParseTypeName(isPartial ? type.Substring(partial.Length) : type).WithTriviaFrom(property.Type);
        var typed = property.WithType(name);
        return isPartial ? With(typed, SyntaxKind.PartialKeyword) : typed;
    }

    private static T With<T>(T member, SyntaxKind modifier)
        where T : MemberDeclarationSyntax
    {
        var token = SyntaxFactory.Token(modifier).WithTrailingTrivia(SyntaxFactory.Space);
        return member.Modifiers.Count > 0
            ? (T)member.AddModifiers(token)
            : (T)member.WithoutLeadingTrivia().AddModifiers(token).WithLeadingTrivia(member.GetLeadingTrivia());
    }
}
