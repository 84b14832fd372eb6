using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace StreamFlow.CodeFixes;

/// <summary>Replaces a misspelt or former name by the one that the diagnostic suggests: of a member, or in a string.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestionCodeFixProvider))]
[Shared]
public sealed class SuggestionCodeFixProvider : CodeFixProvider
{
    // Set by the analyzer.
    private const string Suggestion = nameof(Suggestion);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        ["SF1002", "SF1012", "SF1013", "SF1017", "SF1019", "SF2004", "SF2005", "SF2007"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null
                && diagnostic.Properties.TryGetValue(Suggestion, out var name) && name is not null
                && Replacement(root.FindToken(diagnostic.Location.SourceSpan.Start), name) is var (token, replacement))
            {
                var action = CodeAction.Create(
                    $"Change to '{name}'",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceToken(token, replacement.WithTriviaFrom(token)))),
                    nameof(SuggestionCodeFixProvider));
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    private static (SyntaxToken Token, SyntaxToken Replacement)? Replacement(SyntaxToken token, string name) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => (token, SyntaxFactory.Identifier(name)),
        SyntaxKind.StringLiteralToken => (token, SyntaxFactory.Literal(name)),
        _ => null,
    };
}
