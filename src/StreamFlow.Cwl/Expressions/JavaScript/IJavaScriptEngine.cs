using StreamFlow.Cwl.Expressions.Parsing;
using StreamFlow.Cwl.Expressions.References;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions.JavaScript;

/// <summary>Evaluates JavaScript where it can do no harm. Safe for use from many threads at once.</summary>
internal interface IJavaScriptEngine : IAsyncDisposable
{
    /// <summary>Begins to get ready, if it is not, so that the first evaluation does not wait for it.</summary>
    void WarmUp();

    /// <summary>Evaluates a piece of code.</summary>
    /// <param name="script">The code.</param>
    /// <param name="context">What it can see; it has a library.</param>
    /// <param name="references">Which parts of the context need to be passed.</param>
    /// <param name="cancellationToken">Ends the wait for a result.</param>
    /// <exception cref="ScriptFailureException">There is no value.</exception>
    ValueTask<CwlValue> EvaluateAsync(
        JavaScriptPart script,
        ExpressionContext context,
        ExpressionReferences references,
        CancellationToken cancellationToken);

    /// <summary>Looks for errors of syntax.</summary>
    /// <param name="script">The code, which is not run.</param>
    /// <param name="cancellationToken">Ends the wait for a result.</param>
    /// <returns>What is wrong, or null.</returns>
    ValueTask<string?> CheckAsync(JavaScriptPart script, CancellationToken cancellationToken);

    /// <summary>Looks for errors of syntax in a script of a library.</summary>
    /// <param name="script">The code, which is not run.</param>
    /// <param name="cancellationToken">Ends the wait for a result.</param>
    /// <returns>What is wrong, or null.</returns>
    ValueTask<string?> CheckLibraryAsync(string script, CancellationToken cancellationToken);
}
