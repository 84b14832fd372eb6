using System.Text;
using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Observation;
using StreamFlow.Engine.Deployments;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Planning;
using StreamFlow.Hosting.Running;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Queues;

/// <summary>Shows and ends the jobs that runs which died have left in the queues of a document's deployments.</summary>
/// <param name="document">The document.</param>
/// <param name="connectors">Makes connectors.</param>
/// <param name="host">Starts processes.</param>
/// <param name="console">Where to say what is found.</param>
internal sealed class LeftJobs(LoadedDocument document, ConnectorRegistry connectors, ExpressionHost host, HostConsole console)
{
    /// <summary>Shows the jobs of records, and ends them when that is wanted.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancel">Whether to end the jobs, after which their records are removed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StreamFlowException">A deployment is not there, or a job did not end.</exception>
    public async ValueTask ShowAsync(IReadOnlyList<QueuedJobFile> records, bool cancel, CancellationToken cancellationToken)
    {
        var rows = new List<string[]>();
        var context = new ConnectorContext
        {
            DeploymentName = string.Empty,
            ConfigDirectory = document.BaseDirectory,
            Processes = host.Processes,
            Time = console.Environment.Time,
            Ask = console.Environment.ReadKey is { } readKey ? new SecretQuestion(console, readKey).AskAsync : null,
        };
        await using (var deployments = new RunDeployments(
            new DeploymentNames(document.Document!.Deployments), connectors, context, default, Tell, cancellationToken))
        {
            foreach (var record in records)
            {
                foreach (var name in (await record.ReadOpenAsync(cancellationToken)).Select(static entry => entry.Deployment).Distinct())
                {
                    rows.AddRange(await LookAsync(name, record, context, deployments, cancel, cancellationToken));
                }

                if (cancel)
                {
                    await record.DeleteWhenSettledAsync();
                }
            }
        }

        var text = new StringBuilder();
        PlanTable.Write(text, ["deployment", "job", "name", "state", "directory"], rows);
        console.Environment.Output.Write(text);
    }

    private async ValueTask<IEnumerable<string[]>> LookAsync(
        string name, QueuedJobFile record, ConnectorContext context, RunDeployments deployments, bool cancel, CancellationToken cancellationToken)
    {
        if (!document.Document!.Deployments.TryGetValue(name, out var deployment))
        {
            throw new DeploymentException(
                name, $"it has jobs of an earlier run, but '{document.DisplayName}' does not declare it any more; declare it again, or end what '{record.Path}' lists by hand and remove that file");
        }

        var inner = deployment.Wraps is { } wraps ? await deployments.GetAsync(wraps.Deployment) : null;
        await using var connector = connectors.Create(deployment, context with
        {
            DeploymentName = name,
            Inner = inner,
            InnerService = deployment.Wraps?.Service,
            QueuedJobs = cancel ? record : new RecordReader(record),
        });
        if (connector is not QueueManagerConnector queue)
        {
            throw new DeploymentException(name, $"it has jobs of an earlier run, but is no queue manager any more; end what '{record.Path}' lists by hand and remove that file");
        }

        await queue.DeployAsync(external: false, cancellationToken);
        var jobs = await queue.LookAsync(cancellationToken);
        if (cancel)
        {
            await queue.UndeployAsync(external: false, cancellationToken);
        }

        return jobs.Select(job => (string[])[name, job.NativeId ?? "-", job.Name, cancel && !job.IsOver ? $"{job.State}, ended now" : job.State, job.Directory]);
    }

    private void Tell(WorkflowEvent happened)
    {
        if (happened is WarningRaised warning)
        {
            console.Warn(warning.Message);
        }
    }
}
