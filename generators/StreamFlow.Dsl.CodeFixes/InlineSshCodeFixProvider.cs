using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace StreamFlow.CodeFixes;

/// <summary>Moves the deprecated SSH options of a queue manager to an SSH deployment of its own, which the queue manager then wraps.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InlineSshCodeFixProvider))]
[Shared]
public sealed class InlineSshCodeFixProvider : CodeFixProvider
{
    private const string Hostname = nameof(Hostname);

    private static readonly HashSet<string> Moved = new(StringComparer.Ordinal)
    {
        Hostname, "CheckHostKey", "DataTransferConnection", "MaxConcurrentSessions", "MaxConnections", "PasswordFile", "SshKey",
        "SshKeyPassphraseFile", "TransferBufferSize", "Tunnel", "Username",
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SF1019"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var assignment = root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<AssignmentExpressionSyntax>();
        if (root is null
            || assignment is not { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax initializer }
            || !Moved.Contains(name.Identifier.ValueText)
            || initializer.Parent?.Parent?.Parent is not VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable
            || Assigned(initializer, "Wraps") is not null
            || Assigned(initializer, Hostname) is null)
        {
            return;
        }

        var login = variable.Identifier.ValueText + "Login";
        var action = CodeAction.Create(
            $"Move the SSH options to '{login}'",
            _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(field, Split(field, initializer, login)))),
            nameof(InlineSshCodeFixProvider));
        context.RegisterCodeFix(action, context.Diagnostics);
    }

    private static AssignmentExpressionSyntax? Assigned(InitializerExpressionSyntax initializer, string member) => initializer.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(assignment => assignment.Left.ToString() == member);

    private static IEnumerable<SyntaxNode> Split(FieldDeclarationSyntax field, InitializerExpressionSyntax initializer, string login)
    {
        var moved = initializer.Expressions.Where(expression => expression is AssignmentExpressionSyntax { Left: var left } && Moved.Contains(left.ToString())).ToList();
        var options = moved.Cast<AssignmentExpressionSyntax>().Select(option => option.Left.ToString() == Hostname
            ? $"Nodes = [{option.Right.WithoutTrivia()}]"
            : option.WithoutTrivia().ToString());
        var modifiers = string.Concat(field.Modifiers.Select(modifier => modifier.ValueText + " "));
        var source = $"{modifiers}SshDeployment {login} = new() {{ {string.Join(", ", options)} }};";
        yield return SyntaxFactory.ParseMemberDeclaration(source)!
            .WithLeadingTrivia(field.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);

        var kept = initializer.Expressions.Where(expression => !moved.Contains(expression)).Select(expression => expression.WithoutTrivia());
        var wraps = SyntaxFactory.ParseExpression($"Wraps = {login}");
        var expressions = SyntaxFactory.SeparatedList(kept.Prepend(wraps));
        yield return field.ReplaceNode(initializer, initializer.WithExpressions(expressions)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
