using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;

namespace StreamFlow.Cwl.Validation;

/// <summary>Lets a JavaScript engine compile the expressions of a document, so that a wrong one is found before a run that may come to it hours later.</summary>
/// <param name="evaluator">Compiles; nothing is evaluated.</param>
/// <param name="findings">Takes what is found.</param>
internal sealed class ScriptChecker(IExpressionEvaluator evaluator, FindingSink findings)
{
    /// <summary>Checks expressions and the scripts of their libraries; those that are written alike are compiled once.</summary>
    public async ValueTask CheckAsync(
        IReadOnlyList<ScriptUse> scripts, IReadOnlyCollection<SourceText> libraryScripts, CancellationToken cancellationToken)
    {
        // All are asked for before the first answer is awaited.
        var checks = new Dictionary<string, Task<IReadOnlyList<ExpressionError>>>(StringComparer.Ordinal);
        foreach (var script in scripts)
        {
            if (!checks.ContainsKey(script.Expression.Text))
            {
                checks.Add(script.Expression.Text, evaluator.CheckAsync(script.Expression, script.Library, cancellationToken).AsTask());
            }
        }

        var libraries = new Dictionary<string, Task<string?>>(StringComparer.Ordinal);
        foreach (var script in libraryScripts)
        {
            if (!libraries.ContainsKey(script.Text))
            {
                libraries.Add(script.Text, evaluator.CheckLibraryAsync(script.Text, cancellationToken).AsTask());
            }
        }

        foreach (var script in libraryScripts)
        {
            if (await libraries[script.Text] is { } message)
            {
                findings.Error(CwlRules.BadExpression, script.Position, $"The script {ExpressionChecker.Shorten(script.Text)} of the expressionLib cannot be read: {message}");
            }
        }

        foreach (var script in scripts)
        {
            foreach (var error in await checks[script.Expression.Text])
            {
                findings.Error(
                    CwlRules.BadExpression,
                    script.Expression.Position,
                    $"The JavaScript {ExpressionChecker.Shorten(script.Expression.Text)} of {script.Owner} cannot be read: {error.Message}");
            }
        }
    }
}
