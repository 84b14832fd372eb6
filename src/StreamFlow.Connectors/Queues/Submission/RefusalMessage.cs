using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Spec;

namespace StreamFlow.Connectors.Queues.Submission;

/// <summary>Says what a scheduler did not like, and where the user wrote it.</summary>
/// <param name="deployment">The name of the deployment.</param>
/// <param name="command">The submitting command.</param>
/// <param name="positionOf">Finds where an option is written.</param>
internal sealed class RefusalMessage(string deployment, string command, Func<IReadOnlyList<string>, SourcePosition> positionOf)
{
    /// <summary>Words the refusal of a job.</summary>
    public WorkflowExecutionException Of(QueueService service, SubmissionResult result)
    {
        var text = $"deployment '{deployment}': {command} refused the job: {result.Error}";
        if (result.Option is null)
        {
            return new WorkflowExecutionException(text);
        }

        var option = service.Options.FirstOrDefault(option => option.Key == result.Option || option.Flag == result.Option);
        if (option is null)
        {
            return new WorkflowExecutionException($"{text}; set the option '{result.Option}' of a service");
        }

        var position = positionOf(["services", service.Name!, option.Key]);
        var place = position.IsKnown ? $" at {position}" : string.Empty;
        return new WorkflowExecutionException(
            $"{text}; correct the option '{option.Key}' of the service '{service.Name}'{place}, which was given as '{string.Join(' ', option.Words)}'");
    }

    /// <summary>Words that the scheduler did not answer.</summary>
    public WorkflowExecutionException OfSilence(SubmissionResult result, TimeSpan patience) => new(
        $"deployment '{deployment}': {command} could not submit the job for {patience.TotalMinutes:0} minutes: {result.Error}; run again when the scheduler answers");
}
