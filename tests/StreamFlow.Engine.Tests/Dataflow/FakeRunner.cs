using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Dataflow;

namespace StreamFlow.Engine.Tests.Dataflow;

/// <summary>Runs processes as functions of their inputs.</summary>
internal sealed class FakeRunner(Func<GraphStep, Tag, RecordValue, CancellationToken, ValueTask<RecordValue>> run) : IProcessRunner
{
    private readonly ExpressionEvaluator _expressions = ExpressionEvaluator.Create(null!, new ExpressionOptions(), TimeProvider.System, static _ => null);

    public FakeRunner(Func<GraphStep, Tag, RecordValue, RecordValue> run)
        : this((step, tag, inputs, _) => new(run(step, tag, inputs)))
    {
    }

    public ValueTask<RecordValue> RunAsync(GraphStep step, Tag tag, RecordValue inputs, CancellationToken cancellationToken) =>
        run(step, tag, inputs, cancellationToken);

    public ValueTask<RecordValue> BindAsync(GraphStep step, RecordValue inputs, CancellationToken cancellationToken) => new(inputs);

    public ValueTask<CwlValue> LoadAsync(GraphSink sink, CwlValue value, CancellationToken cancellationToken) => new(value);

    public ValueTask<CwlValue> EvaluateAsync(Expression expression, ExpressionContext context, CancellationToken cancellationToken) =>
        _expressions.EvaluateAsync(expression, context, cancellationToken);
}
