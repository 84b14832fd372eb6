using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions;

/// <summary>Evaluates expressions. Safe for use from many threads at once.</summary>
internal interface IExpressionEvaluator : IAsyncDisposable
{
    /// <summary>Begins to get ready for JavaScript; call it when a document needs some and before the first evaluation.</summary>
    void WarmUp();

    /// <summary>Evaluates an expression.</summary>
    /// <remarks>Text and parameter references are evaluated at once, without a JavaScript engine.</remarks>
    /// <param name="expression">The expression.</param>
    /// <param name="context">What it can see.</param>
    /// <param name="cancellationToken">Ends the wait for a result.</param>
    /// <returns>The value; with text around an expression, a string.</returns>
    /// <exception cref="ExpressionException">It is wrong, threw, gave no value, took too long or used too much memory.</exception>
    ValueTask<CwlValue> EvaluateAsync(Expression expression, ExpressionContext context, CancellationToken cancellationToken);

    /// <summary>Looks for errors of syntax without evaluating anything.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="library">The library of InlineJavascriptRequirement, or null when the process does not have the requirement.</param>
    /// <param name="cancellationToken">Ends the wait for a result.</param>
    /// <returns>What is wrong; empty when nothing is.</returns>
    ValueTask<IReadOnlyList<ExpressionError>> CheckAsync(
        Expression expression,
        ExpressionLibrary? library,
        CancellationToken cancellationToken);

    /// <summary>Looks for errors of syntax in a script of a library (<c>expressionLib</c>) without running it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="cancellationToken">Ends the wait for a result.</param>
    /// <returns>What is wrong, or null.</returns>
    ValueTask<string?> CheckLibraryAsync(string script, CancellationToken cancellationToken);
}
