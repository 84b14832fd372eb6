using System.Diagnostics.CodeAnalysis;

namespace StreamFlow;

/// <summary>Allows a target for the jobs whose inputs have certain values.</summary>
public sealed record MatchingRule
{
    /// <summary>Makes a rule; set <see cref="Target"/> and <see cref="Job"/>.</summary>
    public MatchingRule()
    {
    }

    /// <summary>Makes a rule for the jobs that match all the given ports.</summary>
    /// <param name="target">The target that the rule allows.</param>
    /// <param name="job">The ports and the values they must have.</param>
    [SetsRequiredMembers]
    public MatchingRule(DeploymentReference target, params ValueList<PortMatch> job)
    {
        Target = target;
        Job = job;
    }

    /// <summary>Gets the deployment that the rule allows, or only one service of it.</summary>
    public required DeploymentReference Target { get; init; }

    /// <summary>Gets the values that inputs of the job must have, all of them.</summary>
    public required ValueList<PortMatch> Job { get; init; }
}
