using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Loading;

/// <summary>Gets the evaluator ready as soon as the text of a document shows JavaScript: a worker starts while the document is read and checked.</summary>
/// <param name="source">Where texts come from.</param>
/// <param name="expressions">What to get ready.</param>
internal sealed class ScriptingDocumentSource(IDocumentSource source, IExpressionEvaluator expressions) : IDocumentSource
{
    /// <inheritdoc/>
    public async ValueTask<string> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        var text = await source.ReadAsync(uri, cancellationToken);
        if (text.Contains("InlineJavascriptRequirement", StringComparison.Ordinal) && ShowsJavaScript(text))
        {
            expressions.WarmUp();
        }

        return text;
    }

    // A guess: what stands in a comment counts too, and what is found by other ways starts its worker a little later.
    private static bool ShowsJavaScript(string text) =>
        text.Contains("${", StringComparison.Ordinal)
        || ExpressionParser.Parse(text, ExpressionSyntax.Version12, out _).Any(static part => part is JavaScriptPart { Plain: null });
}
