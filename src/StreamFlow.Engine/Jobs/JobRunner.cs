using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Dataflow;

namespace StreamFlow.Engine.Jobs;

/// <summary>Runs what steps ask for: commands as jobs at their place, expressions here.</summary>
/// <param name="plans">The tools, made ready.</param>
/// <param name="registry">Knows where files are.</param>
/// <param name="evaluator">Evaluates expressions.</param>
/// <param name="monitor">Is told about jobs.</param>
/// <param name="commands">Runs commands.</param>
internal sealed class JobRunner(
    ToolPlans plans,
    DataRegistry registry,
    IExpressionEvaluator evaluator,
    StepMonitor monitor,
    CommandJobs commands) : IProcessRunner
{
    private const string HereText = "this machine";

    public ValueTask<RecordValue> RunAsync(GraphStep step, Tag tag, RecordValue inputs, CancellationToken cancellationToken) => step.Process switch
    {
        CommandLineTool => commands.RunAsync(step, tag, inputs, cancellationToken),
        ExpressionTool => RunExpressionAsync(step, tag, inputs, cancellationToken),
        var other => throw new UnsupportedFeatureException($"step {step.Path} runs a process of class {other.ClassName}, which has no implementation to run", other.Position),
    };

    public async ValueTask<RecordValue> BindAsync(GraphStep step, RecordValue inputs, CancellationToken cancellationToken)
    {
        try
        {
            return await plans.OfWorkflow(step).BindAsync(inputs, registry, discover: false, cancellationToken);
        }
        catch (WorkflowExecutionException error) when (error.Failure is null)
        {
            throw new WorkflowExecutionException(new JobFailure { Step = step.Path, Tag = "0", Reason = error.Message }, error);
        }
    }

    public ValueTask<CwlValue> LoadAsync(GraphSink sink, CwlValue value, CancellationToken cancellationToken) =>
        sink.LoadContents || sink.LoadListing is not null
            ? new FileLoader(registry).LoadAsync(value, sink.LoadContents, sink.LoadListing, CwlVersion.V12, cancellationToken)
            : new(value);

    public ValueTask<CwlValue> EvaluateAsync(Expression expression, ExpressionContext context, CancellationToken cancellationToken) =>
        evaluator.EvaluateAsync(expression, context, cancellationToken);

    private async ValueTask<RecordValue> RunExpressionAsync(GraphStep step, Tag tag, RecordValue inputs, CancellationToken cancellationToken)
    {
        var plan = plans.OfExpression(step);
        var started = monitor.Now;
        monitor.Waiting(step);
        monitor.Running(step, new JobStarted(started, step.Path, tag.ToString(), HereText, [], null));
        try
        {
            var outputs = await plan.EvaluateAsync(inputs, registry, discover: step.Path == "/", cancellationToken);
            var now = monitor.Now;
            monitor.Completed(step, new JobCompleted(now, step.Path, tag.ToString(), HereText, TimeSpan.Zero, now - started, 0));
            return outputs;
        }
        catch (WorkflowExecutionException error)
        {
            var failure = new JobFailure { Step = step.Path, Tag = tag.ToString(), Reason = error.Message };
            monitor.Failed(step, CommandJobState.Running, new JobFailed(monitor.Now, failure, monitor.Now - started, WillRetry: false), willRetry: false);
            throw new WorkflowExecutionException(failure, error);
        }
    }
}
