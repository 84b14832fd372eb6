using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Translation;

namespace StreamFlow.Engine.Scheduling;

/// <summary>The deployments that steps are bound to which require graphics processors.</summary>
internal static class GpuDeployments
{
    /// <summary>Collects them. A hint is none: where there are no such processors, its step can do without.</summary>
    /// <param name="graph">The steps.</param>
    /// <param name="bindings">Where they run.</param>
    public static IReadOnlySet<Deployment> Of(WorkflowGraph graph, BindingTable bindings) => graph.AllSteps()
        .Where(static step => step.Process is CommandLineTool && step.Requirements.Requires(RequirementKind.Cuda))
        .SelectMany(step => bindings.Find(step.Path).Targets)
        .Select(static target => target.Deployment)
        .ToHashSet<Deployment>(ReferenceEqualityComparer.Instance);
}
