using StreamFlow.Cwl.Tools.CommandLine;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Scheduling;

/// <summary>Sends the targets of a job through the filters of its binding.</summary>
/// <param name="random">Shuffles.</param>
internal sealed class TargetFilters(Random random)
{
    /// <summary>Gives the targets to try, in order.</summary>
    /// <param name="binding">The binding.</param>
    /// <param name="step">The path of the step, for messages.</param>
    /// <param name="inputs">The inputs of the job.</param>
    /// <exception cref="WorkflowExecutionException">No target is left, or a rule looks at an input that it cannot compare.</exception>
    public IReadOnlyList<Target> Apply(Binding binding, string step, RecordValue inputs)
    {
        if (binding.Filters is not { Count: > 0 } filters)
        {
            return binding.Targets;
        }

        var targets = binding.Targets.ToArray();
        foreach (var filter in filters)
        {
            switch (filter)
            {
                case ShuffleFilter:
                    random.Shuffle(targets);
                    break;
                case MatchingFilter matching:
                    targets = Array.FindAll(targets, target => matching.Rules.Any(rule => Allows(rule, target, step, inputs)));
                    break;
                default:
                    throw new WorkflowExecutionException($"step {step}: the binding filter {filter.GetType().Name} is not known to this engine");
            }
        }

        return targets.Length > 0 ? targets : throw new WorkflowExecutionException(
            $"step {step}: no target is left after its binding filters for a job with the inputs {inputs}; add a rule that matches them");
    }

    private static bool Allows(MatchingRule rule, Target target, string step, RecordValue inputs) =>
        ReferenceEquals(rule.Target.Deployment, target.Deployment)
        && (rule.Target.Service is null || string.Equals(rule.Target.Service, target.Service, StringComparison.Ordinal))
        && rule.Job.All(match => string.Equals(TextOf(match, step, inputs), match.Match, StringComparison.Ordinal));

    private static string TextOf(PortMatch match, string step, RecordValue inputs) => inputs[match.Port] switch
    {
        null => throw new WorkflowExecutionException($"step {step}: a matching filter looks at the input '{match.Port}', which the step does not have"),
        ListValue or ObjectValue => throw new WorkflowExecutionException(
            $"step {step}: a matching filter looks at the input '{match.Port}', which is not a text, a number or a boolean"),
        NullValue => string.Empty,
        var value => CommandLineText.Of(value),
    };
}
