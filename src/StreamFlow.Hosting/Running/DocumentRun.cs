using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Queues;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Running;

/// <summary>Runs the workflows of a document one after another.</summary>
internal static class DocumentRun
{
    /// <summary>Loads and checks everything, then runs.</summary>
    /// <param name="source">The document.</param>
    /// <param name="console">Where to say what happens.</param>
    /// <param name="arguments">What the command line says.</param>
    /// <returns>The exit code.</returns>
    public static async ValueTask<int> ExecuteAsync(DocumentSource source, HostConsole console, RunArguments arguments)
    {
        var document = source.LoadChecked(console);
        var connectors = ConnectorSet.Create(source);
        ConnectorCheck.Require(document.Document!, connectors, document.Document!.Workflows.Values);
        await using var host = new ExpressionHost(console.Environment);
        var workflows = await new WorkflowPreparation(host, console).LoadAsync(document, arguments.Inputs, requireInputs: true, CancellationToken.None);
        if (arguments.OnlyValidate)
        {
            return ExitCode.Ok;
        }

        var settings = new RunSettings
        {
            OutputDirectory = arguments.OutputDirectory,
            ConfigDirectory = document.BaseDirectory,
            PositionOf = (deployment, keys) => OptionPositions.Find(document.Root, deployment, keys),
            Name = arguments.Name,
            QueuedJobs = new QueuedJobRecords(source, console.Environment),
        };
        return await WorkflowSession.RunAsync(workflows, document.Document!, connectors, settings, host, console);
    }
}
