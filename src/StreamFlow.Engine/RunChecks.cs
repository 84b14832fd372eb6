using StreamFlow.Core.Connectors;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Translation;
using StreamFlow.Engine.Deployments;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine;

/// <summary>Refuses what cannot be run, before anything starts.</summary>
internal static class RunChecks
{
    /// <summary>Checks a run.</summary>
    /// <exception cref="UnsupportedFeatureException">Something is needed that is not there; names all of it.</exception>
    public static void Require(
        WorkflowGraph graph,
        BindingTable bindings,
        DeploymentNames names,
        ConnectorRegistry connectors)
    {
        var missing = bindings.Deployments().Where(deployment => !connectors.Supports(deployment.GetType())).Select(names.Of).Distinct().ToList();
        if (missing.Count > 0)
        {
            throw new UnsupportedFeatureException(
                $"no connector is built for {string.Join(", ", missing.Select(static name => $"'{name}'"))}; nothing was started. "
                + "Bind the steps to another deployment, or register a connector of your own");
        }

        foreach (var step in graph.AllSteps())
        {
            if (step.Process is Operation)
            {
                throw new UnsupportedFeatureException($"step {step.Path} is an Operation, which says what happens but not how; give it a process that can run", step.Position);
            }
        }
    }
}
