using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Dataflow;
using StreamFlow.Engine.Placement;

namespace StreamFlow.Engine.Jobs;

/// <summary>Runs what the dataflow fires: commands where their placement says, expressions right here.</summary>
internal sealed class JobRunner(
    ToolPlans plans,
    PlacementTable placements,
    CommandJobs commands,
    IExpressionEvaluator evaluator,
    IFileAccess access,
    StepMonitor monitor) : IProcessRunner
{
    private const string Here = JobTarget.LocalName;

    /// <inheritdoc/>
    public ValueTask<RecordValue> RunAsync(GraphStep step, Tag tag, RecordValue inputs, CancellationToken cancellationToken) => step.Process switch
    {
        CommandLineTool => commands.RunAsync(step, tag, inputs, plans.OfTool(step), placements.Find(step.Path), cancellationToken),
        ExpressionTool => EvaluateAsync(step, tag, inputs, cancellationToken),
        var other => throw new UnsupportedFeatureException($"Step {step.Path} runs a process of class {other.ClassName}, which describes an operation but does not say how to do it.", step.Position),
    };

    /// <inheritdoc/>
    public ValueTask<RecordValue> BindAsync(GraphStep step, RecordValue inputs, CancellationToken cancellationToken) =>
        plans.OfWorkflow(step).BindAsync(inputs, access, discover: false, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<CwlValue> LoadAsync(GraphSink sink, CwlValue value, CancellationToken cancellationToken) =>
        sink.LoadContents || sink.LoadListing is not null
            ? await LoadAsync(value, sink.LoadContents, sink.LoadListing ?? LoadListing.None, cancellationToken)
            : value;

    /// <inheritdoc/>
    public ValueTask<CwlValue> EvaluateAsync(Expression expression, ExpressionContext context, CancellationToken cancellationToken) =>
        expression.IsLiteral && expression.SyntaxError is null
            ? new(new StringValue(expression.Text))
            : evaluator.EvaluateAsync(expression, context, cancellationToken);

    private async ValueTask<CwlValue> LoadAsync(CwlValue value, bool contents, LoadListing listing, CancellationToken cancellationToken)
    {
        var loader = new FileLoader(access);
        switch (value)
        {
            case FileValue file when contents && file.Contents is null:
                return file.With(contents: await loader.ReadContentsAsync(file, CwlVersion.V12, cancellationToken));
            case DirectoryValue directory when listing != LoadListing.None:
                return await loader.ListAsync(directory, listing, cancellationToken);
            case ListValue list:
                var items = new CwlValue[list.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await LoadAsync(list[i], contents, listing, cancellationToken);
                }

                return new ListValue(items);
            default:
                return value;
        }
    }

    private async ValueTask<RecordValue> EvaluateAsync(GraphStep step, Tag tag, RecordValue inputs, CancellationToken cancellationToken)
    {
        var begin = monitor.Now;
        monitor.Waiting(step);
        monitor.Running(step, new JobStarted(begin, step.Path, tag.ToString(), Here, [], null));
        try
        {
            var outputs = await plans.OfExpression(step).EvaluateAsync(inputs, access, discover: step.Path == "/", cancellationToken);
            monitor.Completed(step, new JobCompleted(monitor.Now, step.Path, tag.ToString(), Here, TimeSpan.Zero, monitor.Now - begin, 0));
            return outputs;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var failure = new JobFailure { Step = step.Path, Tag = tag.ToString(), Reason = error.Message, Location = Here };
            monitor.Failed(step, new JobFailed(monitor.Now, failure, monitor.Now - begin, WillRetry: false), willRetry: false);
            throw new WorkflowExecutionException(failure, error);
        }
    }
}
