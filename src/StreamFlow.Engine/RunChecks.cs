using StreamFlow.Core.Connectors;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
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
        ConnectorRegistry connectors,
        bool withoutContainers)
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

            if (!withoutContainers && step.Process is CommandLineTool && step.Requirements.FindRequired<DockerRequirement>(RequirementKind.Docker) is { } docker)
            {
                throw new UnsupportedFeatureException(
                    $"step {step.Path} requires the container '{docker.Image}', and no container engine can be used yet; "
                    + "run with --no-container to use the programs of this machine",
                    docker.Position);
            }
        }
    }
}
