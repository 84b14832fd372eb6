using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Tools.Jobs;
using StreamFlow.Cwl.Tools.Outputs;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Dataflow;
using StreamFlow.Engine.Deployments;
using StreamFlow.Engine.Jobs;
using StreamFlow.Engine.Placement;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Running;

/// <summary>Runs a workflow from its inputs to its published outputs.</summary>
internal static class WorkflowEngine
{
    /// <summary>Runs a workflow. Whatever happens, the environments that it brought up are taken down.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="observer">Is told what happens.</param>
    /// <param name="cancellationToken">Ends the run: jobs and their children are stopped.</param>
    /// <returns>The output object: files are in the output directory, with checksum and size.</returns>
    /// <exception cref="WorkflowExecutionException">A job, a deployment or the publishing of outputs failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; all jobs have ended.</exception>
    public static async Task<RecordValue> RunAsync(WorkflowRequest request, IWorkflowObserver observer, CancellationToken cancellationToken)
    {
        var begin = request.Time.GetUtcNow();
        var graph = GraphBuilder.Build(request.Process, request.Requirements);
        var placements = new PlacementTable(request.Bindings, request.Deployments);
        var names = new Dictionary<Deployment, string>(ReferenceEqualityComparer.Instance);
        foreach (var (name, deployment) in request.Deployments)
        {
            names[deployment] = name;
        }

        observer.OnEvent(new RunStarted(begin, request.Name, WorkflowPlan.Of(graph, placements)));
        var folders = new RunFolders(request.TemporaryDirectory);
        var deployments = new ActiveDeployments(
            request.Connectors, request.Processes, request.Time, request.ConfigDirectory, names, observer.OnEvent);
        var status = RunStatus.Failed;
        Exception? failure = null;
        try
        {
            await DeployEagerAsync(request, deployments, cancellationToken);
            var outputs = await RunGraphAsync(request, graph, placements, deployments, folders, observer, cancellationToken);
            status = RunStatus.Completed;
            await folders.RemoveAsync(request.LocalFiles, CancellationToken.None);
            return outputs;
        }
        catch (Exception error)
        {
            failure = error;
            status = error is OperationCanceledException ? RunStatus.Cancelled : RunStatus.Failed;
            if (status == RunStatus.Cancelled)
            {
                await folders.RemoveAsync(request.LocalFiles, CancellationToken.None);
            }

            throw;
        }
        finally
        {
            foreach (var left in await deployments.UndeployAllAsync(CancellationToken.None))
            {
                observer.OnEvent(new WarningRaised(request.Time.GetUtcNow(), left.Message));
            }

            observer.OnEvent(new RunFinished(request.Time.GetUtcNow(), request.Name, status, request.Time.GetUtcNow() - begin, failure));
        }
    }

    private static async ValueTask DeployEagerAsync(WorkflowRequest request, ActiveDeployments deployments, CancellationToken cancellationToken)
    {
        var eager = request.Deployments.Where(static pair => pair.Value.Lazy == false)
            .Select(pair => deployments.DeployAsync(pair.Key, pair.Value, cancellationToken).AsTask());
        await Task.WhenAll(eager);
    }

    private static async Task<RecordValue> RunGraphAsync(
        WorkflowRequest request,
        WorkflowGraph graph,
        PlacementTable placements,
        ActiveDeployments deployments,
        RunFolders folders,
        IWorkflowObserver observer,
        CancellationToken cancellationToken)
    {
        var access = new SingleFileSystem(request.LocalFiles);
        var ontologies = new Ontologies(request.Documents);
        var plans = new ToolPlans(request.Evaluator, ontologies);
        var inputs = (RecordValue)await new InputFetcher(request.HttpClients, folders.OwnFolder).FetchAsync(request.Inputs, cancellationToken);
        if (graph.Main is Cwl.Model.Workflow)
        {
            inputs = await BindRootAsync(request, graph, ontologies, access, inputs, cancellationToken);
        }

        var scheduler = new JobScheduler(deployments);
        var options = new CommandJobOptions { IgnoreContainers = request.IgnoreContainers, SearchPath = request.SearchPath };
        var outputs = await DataflowRun.RunAsync(
            graph,
            inputs,
            monitor => new JobRunner(
                plans, placements, new CommandJobs(scheduler, folders, access, monitor, options), request.Evaluator, access, monitor),
            observer,
            request.Time,
            DataflowRun.DefaultWindow,
            cancellationToken);
        var published = await new OutputPublisher(request.LocalFiles, folders, request.OutputDirectory).PublishAsync(outputs, cancellationToken);
        return (RecordValue)await new OutputFinisher(access).FinishAsync(published, cancellationToken);
    }

    private static async ValueTask<RecordValue> BindRootAsync(
        WorkflowRequest request,
        WorkflowGraph graph,
        Ontologies ontologies,
        SingleFileSystem access,
        RecordValue inputs,
        CancellationToken cancellationToken)
    {
        var scope = RequirementScope.Root.Enter(graph.Main.Requirements, graph.Main.Hints).Enter(request.Requirements, []);
        var expressions = new ToolExpressions(request.Evaluator, graph.Main.Version, new GraphExpressions().LibraryOf(scope));
        return await new InputBinder(graph.Main, scope, expressions, ontologies).BindAsync(inputs, access, discover: true, cancellationToken);
    }
}
