using System.Collections.Concurrent;
using StreamFlow.Core.Containers;
using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Translation;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Containers;

/// <summary>Says in which container the jobs of a step run, if in any.</summary>
/// <remarks>A container that is only a hint is used where the engine and the image are to be had; one that is required has to be had.</remarks>
/// <param name="table">How containers are made, by step.</param>
/// <param name="registry">Makes the engines.</param>
/// <param name="archives">Fetches archives of images.</param>
/// <param name="tell">Is told what a person should know.</param>
/// <param name="time">The clock.</param>
internal sealed class ToolContainers(
    ContainerTable table, ContainerEngineRegistry registry, ImageArchives archives, Action<WorkflowEvent> tell, TimeProvider time)
{
    private const string Advice =
        "; make it available there, or run without containers: --no-container, or 'type: none' for the step under 'docker' in the config of the workflow";

    private readonly ConcurrentDictionary<IToolContainers, IContainerEngine?> _engines = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>Refuses a run whose required containers cannot be run on this machine, before anything starts. What runs elsewhere shows when it is reached.</summary>
    /// <param name="graph">The steps.</param>
    /// <param name="bindings">Where they run.</param>
    /// <param name="here">This machine.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnsupportedFeatureException">A container is required that cannot be made.</exception>
    public async ValueTask RequireAsync(WorkflowGraph graph, BindingTable bindings, DataPlace here, CancellationToken cancellationToken)
    {
        foreach (var step in graph.AllSteps())
        {
            if (step.Process is not CommandLineTool || step.Requirements.Find<DockerRequirement>(RequirementKind.Docker) is not { } docker
                || EngineOf(step.Path, docker) is not { } engine)
            {
                continue;
            }

            if (step.Requirements.Requires(RequirementKind.Docker)
                && (RunsHere(step.Path) || bindings.Find(step.Path).Targets.All(static target => target.Deployment is LocalDeployment))
                && await engine.WhyUnavailableAsync(here.Connector, here.Location, cancellationToken) is { } reason)
            {
                throw Unavailable(step.Path, docker, engine, here, reason);
            }
        }
    }

    /// <summary>Gets whether the containers of a step take the place of the deployment that it is bound to.</summary>
    public bool RunsHere(string path) => table.Find(path) is { Wrapper: false } and not NoContainers;

    /// <summary>Finds the container of a job.</summary>
    /// <param name="step">The step.</param>
    /// <param name="tool">Its tool.</param>
    /// <param name="place">Where the job runs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The container, with its image in place; null when the job runs without one.</returns>
    /// <exception cref="UnsupportedFeatureException">A container is required that cannot be made.</exception>
    /// <exception cref="ContainerImageException">A container is required whose image cannot be had.</exception>
    public async ValueTask<JobContainer?> FindAsync(GraphStep step, ToolPlan tool, DataPlace place, CancellationToken cancellationToken)
    {
        if (tool.Docker is not { } docker || EngineOf(step.Path, docker) is not { } engine)
        {
            return null;
        }

        if (await engine.WhyUnavailableAsync(place.Connector, place.Location, cancellationToken) is { } reason)
        {
            return tool.IsDockerRequired ? throw Unavailable(step.Path, docker, engine, place, reason) : null;
        }

        try
        {
            var source = await archives.SourceOfAsync(docker, place, cancellationToken);
            var image = await engine.GetImageAsync(place.Connector, place.Location, source, cancellationToken);
            return new JobContainer(engine, image, docker.OutputDirectory);
        }
        catch (StreamFlowException error) when (!tool.IsDockerRequired && error is ContainerImageException or UnsupportedFeatureException)
        {
            if (_told.TryAdd(docker.Position.ToString(), true))
            {
                tell(new WarningRaised(time.GetUtcNow(), $"step {step.Path} runs without the container that it would like to have: {error.Message}"));
            }

            return null;
        }
    }

    private static UnsupportedFeatureException Unavailable(string step, DockerRequirement docker, IContainerEngine engine, DataPlace place, string reason) => new(
        $"step {step} requires the container '{docker.Image ?? "of its DockerRequirement"}', and {engine.Name} cannot be used on {place.Name}: {reason}{Advice}",
        docker.Position);

    private IContainerEngine? EngineOf(string path, DockerRequirement docker)
    {
        var containers = table.Find(path);
        if (containers is NoContainers)
        {
            return null;
        }

        return _engines.GetOrAdd(containers, registry.Create)
            ?? throw new UnsupportedFeatureException(
                $"the containers of step {path} are to be made by {containers.GetType().Name}, which is not built yet; map the step to docker, singularity or none",
                docker.Position);
    }
}
