using System.Text;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions.Interpolation;
using StreamFlow.Cwl.Expressions.JavaScript;
using StreamFlow.Cwl.Expressions.JavaScript.Pool;
using StreamFlow.Cwl.Expressions.Parsing;
using StreamFlow.Cwl.Expressions.References;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions;

/// <summary>Evaluates text and parameter references here, and leaves JavaScript to an engine.</summary>
/// <param name="engine">The engine; not touched before the first piece of JavaScript.</param>
internal sealed class ExpressionEvaluator(IJavaScriptEngine engine) : IExpressionEvaluator
{
    private const string NeedsRequirement =
        "it is JavaScript, and the process does not have InlineJavascriptRequirement; add it to its requirements.";

    /// <summary>Makes an evaluator whose JavaScript runs in processes of this same program.</summary>
    /// <param name="launcher">Starts the processes; none before the first piece of JavaScript.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="readVariable">Reads a variable of this program's environment.</param>
    public static ExpressionEvaluator Create(
        IProcessLauncher launcher,
        ExpressionOptions options,
        TimeProvider time,
        Func<string, string?> readVariable) =>
        new(new WorkerEngine(new ExpressionWorkerPool(launcher, () => WorkerCommand.ForThisProgram(options, readVariable), options, time)));

    /// <inheritdoc/>
    public void WarmUp() => engine.WarmUp();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => engine.DisposeAsync();

    /// <inheritdoc/>
    public ValueTask<CwlValue> EvaluateAsync(
        Expression expression,
        ExpressionContext context,
        CancellationToken cancellationToken)
    {
        if (expression.SyntaxError is { } error)
        {
            return Fail(expression, error.Message);
        }

        return expression.Parts is [var only]
            ? EvaluatePartAsync(expression, only, context, cancellationToken)
            : InterpolateAsync(expression, context, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ExpressionError>> CheckAsync(
        Expression expression,
        ExpressionLibrary? library,
        CancellationToken cancellationToken)
    {
        if (expression.SyntaxError is { } error)
        {
            return [error];
        }

        if (!expression.NeedsJavaScript)
        {
            return [];
        }

        if (library is null)
        {
            return [new ExpressionError(NeedsRequirement)];
        }

        var errors = new List<ExpressionError>();
        foreach (var script in expression.Parts.OfType<JavaScriptPart>())
        {
            if (script.Plain is null && await engine.CheckAsync(script, cancellationToken) is { } message)
            {
                errors.Add(new ExpressionError(message, script.Offset));
            }
        }

        return errors;
    }

    /// <inheritdoc/>
    public ValueTask<string?> CheckLibraryAsync(string script, CancellationToken cancellationToken) => engine.CheckLibraryAsync(script, cancellationToken);

    private static ValueTask<CwlValue> Fail(Expression expression, string reason) =>
        ValueTask.FromException<CwlValue>(new ExpressionException(expression, reason));

    private ValueTask<CwlValue> EvaluatePartAsync(
        Expression expression,
        ExpressionPart part,
        ExpressionContext context,
        CancellationToken cancellationToken)
    {
        switch (part)
        {
            case LiteralPart literal:
                return new(literal.Value);
            case ParameterReferencePart reference:
                return LookUpAsync(expression, reference, reference.ToJavaScript, context, cancellationToken);
            case JavaScriptPart when context.JavaScript is null:
                return Fail(expression, NeedsRequirement);
            case JavaScriptPart { Plain: { } plain } script:
                return LookUpAsync(expression, plain, () => script, context, cancellationToken);
            default:
                return RunAsync(expression, (JavaScriptPart)part, null, context, cancellationToken);
        }
    }

    private ValueTask<CwlValue> LookUpAsync(
        Expression expression,
        ParameterReferencePart reference,
        Func<JavaScriptPart> script,
        ExpressionContext context,
        CancellationToken cancellationToken)
    {
        if (ParameterReferenceEvaluator.TryEvaluate(reference, context, out var reason) is { } value)
        {
            return new(value);
        }

        // What the standard's lookup does not find JavaScript may still know: a method's name, a variable of the library.
        return context.JavaScript is null
            ? Fail(expression, reason)
            : RunAsync(expression, script(), reference.NeedsJavaScript ? null : reason, context, cancellationToken);
    }

    private async ValueTask<CwlValue> RunAsync(
        Expression expression,
        JavaScriptPart script,
        string? knownReason,
        ExpressionContext context,
        CancellationToken cancellationToken)
    {
        try
        {
            return await engine.EvaluateAsync(script, context, expression.References, cancellationToken);
        }
        catch (ScriptFailureException e)
        {
            throw new ExpressionException(expression, knownReason ?? e.Message, e);
        }
    }

    private async ValueTask<CwlValue> InterpolateAsync(
        Expression expression,
        ExpressionContext context,
        CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var part in expression.Parts)
        {
            InterpolationText.Append(text, await EvaluatePartAsync(expression, part, context, cancellationToken));
        }

        return new StringValue(text.ToString());
    }
}
