using StreamFlow.Spec;

namespace StreamFlow.Cwl.Expressions;

/// <summary>An expression could not be evaluated; the job that needs it fails for good.</summary>
/// <param name="expression">The expression.</param>
/// <param name="reason">What went wrong, in one sentence.</param>
/// <param name="inner">What revealed it, if anything did.</param>
internal sealed class ExpressionException(Expression expression, string reason, Exception? inner = null)
    : WorkflowExecutionException(Describe(expression, reason), inner)
{
    private const int LongestQuote = 120;

    /// <summary>Gets the expression.</summary>
    public Expression Expression { get; } = expression;

    /// <summary>Gets what went wrong, without the expression's text and place.</summary>
    public string Reason { get; } = reason;

    /// <summary>Gets where the expression is written.</summary>
    public SourcePosition Position => Expression.Position;

    private static string Describe(Expression expression, string reason)
    {
        var text = expression.Text.Trim();
        var quote = text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
        var place = expression.Position.ToString();
        return place.Length == 0 ? $"The expression '{quote}' failed: {reason}" : $"{place}: the expression '{quote}' failed: {reason}";
    }
}
