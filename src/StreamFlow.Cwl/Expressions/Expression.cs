using StreamFlow.Cwl.Expressions.Parsing;
using StreamFlow.Cwl.Expressions.References;
using StreamFlow.Cwl.Model;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Expressions;

/// <summary>The text of a field that may hold expressions, cut into its parts once and evaluated many times.</summary>
/// <remarks>
/// Whether JavaScript is allowed is not known here, because a tool inherits InlineJavascriptRequirement from the workflow around
/// it: the context of an evaluation says so. Immutable.
/// </remarks>
internal sealed class Expression
{
    private Expression(string text, SourcePosition position, IReadOnlyList<ExpressionPart> parts, ExpressionError? error)
    {
        Text = text;
        Position = position.File is null ? SourcePosition.None : position;
        Parts = parts;
        SyntaxError = error;
        References = ExpressionReferences.Of(parts);
        NeedsJavaScript = parts.Any(static part => part.NeedsJavaScript);
    }

    /// <summary>Gets the text as the document has it.</summary>
    public string Text { get; }

    /// <summary>Gets where the text begins in its document.</summary>
    public SourcePosition Position { get; }

    /// <summary>Gets literal text, parameter references and JavaScript in their order; one part alone keeps its value's type.</summary>
    public IReadOnlyList<ExpressionPart> Parts { get; }

    /// <summary>Gets what is wrong with the text itself, or null.</summary>
    public ExpressionError? SyntaxError { get; }

    /// <summary>Gets which parts of the context the expressions refer to.</summary>
    public ExpressionReferences References { get; }

    /// <summary>Gets whether the text has no expression in it, so that its value is the text.</summary>
    public bool IsLiteral => Parts is [LiteralPart];

    /// <summary>Gets whether a part is not a parameter reference, so that InlineJavascriptRequirement is needed.</summary>
    public bool NeedsJavaScript { get; }

    /// <summary>Tells whether a text would be read for expressions at all.</summary>
    public static bool MayContainExpression(string text) =>
        text.Contains("$(", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal);

    /// <summary>Reads a text; errors are kept in <see cref="SyntaxError"/> and thrown when it is evaluated.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it is written.</param>
    /// <param name="syntax">The rules of the document's version.</param>
    public static Expression Parse(string text, SourcePosition position = default, ExpressionSyntax? syntax = null)
    {
        var parts = ExpressionParser.Parse(text, syntax ?? ExpressionSyntax.Version12, out var error);
        return new Expression(text, position, parts, error);
    }

    /// <summary>Gives the expression of a text of a document; the same text is read only once.</summary>
    /// <param name="source">The text.</param>
    /// <param name="version">The version of its document.</param>
    /// <param name="keepsWhitespace">Whether white space around it is content, as in the <c>entry</c> of a Dirent.</param>
    public static Expression Of(SourceText source, CwlVersion version, bool keepsWhitespace = false) =>
        ParsedTexts.Of(source, version, keepsWhitespace);

    /// <summary>Makes an expression whose value is a text, whatever is in it.</summary>
    public static Expression Literal(string text, SourcePosition position = default) =>
        new(text, position, [new LiteralPart(text)], null);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
