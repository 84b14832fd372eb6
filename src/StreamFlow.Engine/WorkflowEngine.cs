using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Tools.Jobs;
using StreamFlow.Cwl.Tools.Outputs;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Containers;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Dataflow;
using StreamFlow.Engine.Deployments;
using StreamFlow.Engine.Jobs;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine;

/// <summary>Runs workflows.</summary>
/// <param name="services">What the engine works with.</param>
internal sealed class WorkflowEngine(EngineServices services)
{
    /// <summary>Runs one process to its end. Whatever happens, jobs have ended and deployments are down when this returns.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="observer">Is told what happens.</param>
    /// <param name="cancellationToken">Stops the jobs, with their children, and the run.</param>
    /// <returns>The output object, with its files in the output directory.</returns>
    /// <exception cref="UnsupportedFeatureException">The process cannot be run here; nothing was started.</exception>
    /// <exception cref="WorkflowExecutionException">A job failed; its directory is kept.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<RecordValue> RunAsync(WorkflowRequest request, IWorkflowObserver observer, CancellationToken cancellationToken)
    {
        var graph = GraphBuilder.Build(request.Process, request.Requirements);
        var bindings = new BindingTable(request.Bindings);
        var names = new DeploymentNames(request.Deployments);
        RunChecks.Require(graph, bindings, names, services.Connectors);

        var begun = services.Time.GetTimestamp();
        var serial = new SerialObserver(observer);
        serial.OnEvent(new RunStarted(services.Time.GetUtcNow(), request.Name, RunPlan.Of(graph, bindings, names)));
        Exception? failure = null;
        try
        {
            return await RunAsync(request, graph, bindings, names, serial, cancellationToken);
        }
        catch (Exception error)
        {
            failure = error;
            throw;
        }
        finally
        {
            var status = failure switch
            {
                null => RunStatus.Completed,
                OperationCanceledException when cancellationToken.IsCancellationRequested => RunStatus.Cancelled,
                _ => RunStatus.Failed,
            };
            serial.OnEvent(new RunFinished(services.Time.GetUtcNow(), request.Name, status, services.Time.GetElapsedTime(begun), failure));
        }
    }

    private async Task<RecordValue> RunAsync(
        WorkflowRequest request,
        WorkflowGraph graph,
        BindingTable bindings,
        DeploymentNames names,
        SerialObserver observer,
        CancellationToken cancellationToken)
    {
        var context = new ConnectorContext
        {
            DeploymentName = string.Empty,
            ConfigDirectory = request.ConfigDirectory,
            Processes = services.Processes,
            Time = services.Time,
            Ask = services.Ask,
            QueuedJobs = request.QueuedJobs,
        };
        await using var deployments = new RunDeployments(names, services.Connectors, context, request.DeploymentRetry, observer.OnEvent, cancellationToken)
        {
            PositionOf = request.PositionOf,
            NeedsGpus = GpuDeployments.Of(graph, bindings).Contains,
        };
        var here = await HereAsync(deployments, cancellationToken);
        var directory = new RunDirectory(request.TemporaryPrefix, request.ScratchPrefix);
        var web = new InputFetcher(services.Http, directory.LocalPath + "/downloads");
        var containers = ContainersOf(request, new ImageArchives(web, directory), observer);
        await containers.RequireAsync(graph, bindings, here, cancellationToken);
        await deployments.DeployEagerAsync(bindings.Deployments());
        var registry = new DataRegistry(directory.Name, here.Files, web);
        var ontologies = services.Documents is null
            ? null
            : new Ontologies(services.Documents, message => observer.OnEvent(new WarningRaised(services.Time.GetUtcNow(), message)));
        var plans = new ToolPlans(services.Expressions, ontologies);
        var ports = new PortPlaces(deployments);
        var placed = await new PortInputs(bindings, ports, registry).PlaceAsync(request.Inputs, request.InputDirectory ?? request.ConfigDirectory, cancellationToken);
        var inputs = await BindAsync(request, graph, await web.FetchAsync(placed, cancellationToken), registry, ontologies, cancellationToken);
        var outputs = await DataflowRun.RunAsync(
            graph,
            inputs,
            monitor => new JobRunner(
                plans,
                registry,
                services.Expressions,
                monitor,
                new CommandJobs(plans, registry, monitor, new JobScheduler(deployments), bindings, ports, directory, containers, services, request.MaximumAttempts)),
            observer,
            services.Time,
            Math.Max(request.Window, bindings.Deployments().OfType<QueueManagerDeployment>().Max(static queue => queue.MaxConcurrentJobs) ?? 0),
            cancellationToken);
        try
        {
            var relocation = new OutputRelocation(here.Files, registry, directory.Owns, request.OutputDirectory);
            outputs = await relocation.MoveAsync(outputs, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WorkflowExecutionException(
                $"all jobs have ended well, but the outputs cannot be put into '{request.OutputDirectory}': {error.Message}; they are still under '{directory.LocalPath}'",
                error);
        }

        // What is left of the jobs is removed while the checksums are computed.
        var tidying = request.KeepDirectories ? Task.CompletedTask : Task.Run(directory.DeleteAsync, CancellationToken.None);
        try
        {
            return (RecordValue)await new OutputFinisher(registry).FinishAsync(outputs, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WorkflowExecutionException(
                $"all jobs have ended well and the outputs are in '{request.OutputDirectory}', but they cannot be read for their checksums: {error.Message}", error);
        }
        finally
        {
            await tidying;
        }
    }

    private ToolContainers ContainersOf(WorkflowRequest request, ImageArchives archives, SerialObserver observer)
    {
        var table = request.WithoutContainers
            ? new ContainerTable([], new NoContainers())
            : new ContainerTable(request.Containers, request.DefaultContainers);
        return new ToolContainers(table, services.Containers, archives, observer.OnEvent, services.Time);
    }

    private static async ValueTask<DataPlace> HereAsync(RunDeployments deployments, CancellationToken cancellationToken)
    {
        var connector = await deployments.GetAsync(DeploymentNames.ThisMachine);
        var locations = await connector.GetAvailableLocationsAsync(new LocationQuery(), cancellationToken);
        return new DataPlace(connector, locations[0]);
    }

    // A tool as root binds its inputs itself, when its one job runs.
    private async ValueTask<RecordValue> BindAsync(
        WorkflowRequest request,
        WorkflowGraph graph,
        CwlValue given,
        DataRegistry registry,
        Ontologies? ontologies,
        CancellationToken cancellationToken)
    {
        var inputs = (RecordValue)given;
        if (graph.Main is not Cwl.Model.Workflow workflow)
        {
            return inputs;
        }

        var requirements = RequirementScope.Root.Enter(workflow.Requirements, workflow.Hints).Enter(request.Requirements, []);
        var expressions = new ToolExpressions(services.Expressions, workflow.Version, graph.Library);
        return await new InputBinder(workflow, requirements, expressions, ontologies).BindAsync(inputs, registry, discover: true, cancellationToken);
    }
}
