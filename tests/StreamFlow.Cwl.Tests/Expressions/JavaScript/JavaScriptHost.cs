using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

/// <summary>An evaluator with real workers.</summary>
internal sealed class JavaScriptHost : IAsyncDisposable
{
    public JavaScriptHost(ExpressionOptions? options = null) => Evaluator = ExpressionEvaluator.Create(
        Launcher,
        options ?? new ExpressionOptions(),
        TimeProvider.System,
        Environment.GetEnvironmentVariable);

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

    public ValueTask DisposeAsync() => Evaluator.DisposeAsync();
}
