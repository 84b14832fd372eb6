using System.Security.Cryptography;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Placement;

/// <summary>Applies the binding filters of a step to the targets of one job.</summary>
internal static class TargetFilters
{
    /// <summary>Applies all filters, first to last.</summary>
    /// <param name="placement">The targets and the filters.</param>
    /// <param name="job">The job, as <c>step (tag n)</c>, for messages.</param>
    /// <param name="inputs">The inputs of the job.</param>
    /// <returns>The targets that are left, in the order in which they are tried.</returns>
    /// <exception cref="WorkflowExecutionException">No target is left, or a rule names an input that cannot be compared.</exception>
    public static IReadOnlyList<JobTarget> Apply(StepPlacement placement, string job, RecordValue inputs)
    {
        IReadOnlyList<JobTarget> targets = placement.Targets;
        foreach (var filter in placement.Filters)
        {
            targets = filter switch
            {
                ShuffleFilter => Shuffle(targets),
                MatchingFilter matching => Match(matching, targets, job, inputs),
                _ => throw new UnsupportedFeatureException($"The binding filter {filter.GetType().Name} is not known; use a shuffle or a matching filter."),
            };
        }

        return targets;
    }

    private static JobTarget[] Shuffle(IReadOnlyList<JobTarget> targets)
    {
        JobTarget[] shuffled = [.. targets];
        RandomNumberGenerator.Shuffle(shuffled.AsSpan());
        return shuffled;
    }

    private static JobTarget[] Match(MatchingFilter filter, IReadOnlyList<JobTarget> targets, string job, RecordValue inputs)
    {
        JobTarget[] left = [.. targets.Where(target => filter.Rules.Any(rule => Admits(rule, target, job, inputs)))];
        return left.Length > 0
            ? left
            : throw new WorkflowExecutionException(
                $"{job}: no rule of the matching filter admits any of its targets ({string.Join(", ", targets)}); add a rule for these inputs");
    }

    private static bool Admits(MatchingRule rule, JobTarget target, string job, RecordValue inputs)
    {
        if (!rule.Target.Deployment.Equals(target.Deployment) || (rule.Target.Service is { } service && service != target.Service))
        {
            return false;
        }

        foreach (var condition in rule.Job)
        {
            var text = inputs[condition.Port] switch
            {
                null => throw new WorkflowExecutionException($"{job}: the matching filter names the input '{condition.Port}', which the step does not have"),
                FileSystemValue or ListValue or RecordValue => throw new WorkflowExecutionException(
                    $"{job}: the matching filter compares the input '{condition.Port}', but only strings, numbers and booleans can be compared"),
                StringValue value => value.Value,
                var value => CwlJson.ToText(value),
            };
            if (text != condition.Match)
            {
                return false;
            }
        }

        return true;
    }
}
