using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;

namespace StreamFlow.Cwl.Validation;

/// <summary>Lets a JavaScript engine compile the expressions of a document, so that a wrong one is found before a run that may come to it hours later.</summary>
/// <param name="evaluator">Compiles; nothing is evaluated.</param>
/// <param name="findings">Takes what is found.</param>
internal sealed class ScriptChecker(IExpressionEvaluator evaluator, FindingSink findings)
{
    /// <summary>Checks expressions; those that are written alike are compiled once.</summary>
    public async ValueTask CheckAsync(IReadOnlyList<ScriptUse> scripts, CancellationToken cancellationToken)
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
