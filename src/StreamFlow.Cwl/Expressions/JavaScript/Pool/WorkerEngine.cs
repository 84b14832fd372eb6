using System.Text.Json;
using StreamFlow.Cwl.Expressions.Parsing;
using StreamFlow.Cwl.Expressions.References;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>Evaluates JavaScript in worker processes, where it can be ended and reaches nothing.</summary>
/// <param name="pool">The workers; the engine disposes of them.</param>
internal sealed class WorkerEngine(ExpressionWorkerPool pool) : IJavaScriptEngine
{
    /// <inheritdoc/>
    public async ValueTask<CwlValue> EvaluateAsync(
        JavaScriptPart script,
        ExpressionContext context,
        ExpressionReferences references,
        CancellationToken cancellationToken)
    {
        var library = context.JavaScript ?? throw new ArgumentException("The context has no library.", nameof(context));
        var json = await pool.SendAsync(script, library, ContextEncoder.Encode(context, references), cancellationToken);
        try
        {
            return CwlJson.Parse(json);
        }
        catch (JsonException e)
        {
            throw new ScriptFailureException($"its result cannot be read: {e.Message}");
        }
        catch (CwlValueException e)
        {
            throw new ScriptFailureException($"its result is not a valid value: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public ValueTask<string?> CheckAsync(JavaScriptPart script, CancellationToken cancellationToken) =>
        ErrorOfAsync(pool.SendAsync(script, null, [], cancellationToken));

    /// <inheritdoc/>
    public ValueTask<string?> CheckLibraryAsync(string script, CancellationToken cancellationToken) =>
        ErrorOfAsync(pool.CheckLibraryAsync(script, cancellationToken));

    /// <inheritdoc/>
    public void WarmUp() => pool.WarmUp();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => pool.DisposeAsync();

    private static async ValueTask<string?> ErrorOfAsync(Task check)
    {
        try
        {
            await check;
            return null;
        }
        catch (ScriptFailureException e)
        {
            return e.Message;
        }
    }
}
