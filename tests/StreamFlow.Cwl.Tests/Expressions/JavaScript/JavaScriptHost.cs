using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.JavaScript.Pool;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

/// <summary>An evaluator with real workers.</summary>
internal sealed class JavaScriptHost : IAsyncDisposable
{
    private readonly ExpressionWorkerPool _pool;

    public JavaScriptHost(ExpressionOptions? options = null)
    {
        var limits = options ?? new ExpressionOptions();
        _pool = new ExpressionWorkerPool(
            Launcher,
            () => WorkerCommand.ForThisProgram(limits, Environment.GetEnvironmentVariable),
            limits,
            TimeProvider.System);
        Evaluator = new ExpressionEvaluator(_pool);
    }

    public TestProcessLauncher Launcher { get; } = new();

    public ExpressionEvaluator Evaluator { get; }

    public async Task<CwlValue> EvaluateAsync(string text, string inputs = "{}", ExpressionLibrary? library = null, CwlValue? self = null, CancellationToken cancellationToken = default) =>
        await Evaluator.EvaluateAsync(
            Expression.Parse(text),
            new ExpressionContext
            {
                Inputs = (RecordValue)CwlJson.Parse(inputs),
                Self = self ?? NullValue.Instance,
                JavaScript = library ?? ExpressionLibrary.Empty,
            },
            cancellationToken);

    public async Task<string> FailAsync(string text, string inputs = "{}", ExpressionLibrary? library = null) =>
        (await Assert.ThrowsAsync<ExpressionException>(() => EvaluateAsync(text, inputs, library))).Message;

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
