using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tools.Jobs;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Queues;
using StreamFlow.Hosting.Running;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.CwlRunner;

/// <summary>Runs a CWL document for the CWL runner, here or where a StreamFlow file binds its steps.</summary>
internal static class RunnerRun
{
    /// <summary>Runs the document.</summary>
    /// <returns>The exit code.</returns>
    public static async ValueTask<int> ExecuteAsync(CwlDocument document, JobOrder job, RunnerArguments arguments, ExpressionHost host, HostConsole console)
    {
        var process = document.Main!;
        var workflow = new PreparedWorkflow(arguments.Name ?? Path.GetFileNameWithoutExtension(process.Position.File), process, job);
        var declared = new StreamFlowDocument();
        DocumentSource? source = null;
        if (arguments.StreamFlowFile is { } file)
        {
            source = new FileSource(console.Environment.Resolve(file), file);
            var loaded = source.LoadChecked(console);
            declared = loaded.Document!;
            workflow = workflow with { Declared = Choose(declared, arguments) };
        }

        var connectors = ConnectorSet.Create(source);
        ConnectorCheck.Require(declared, connectors, workflow.Declared is null ? [] : [workflow.Declared]);
        var settings = new RunSettings
        {
            OutputDirectory = console.Environment.Resolve(arguments.OutputDirectory ?? "."),
            Name = arguments.Name,
            QueuedJobs = source is null ? null : new QueuedJobRecords(source, console.Environment),
            TemporaryPrefix = arguments.TemporaryOutputPrefix ?? arguments.TemporaryPrefix,
            ScratchPrefix = arguments.TemporaryOutputPrefix is null ? null : arguments.TemporaryPrefix,
            Containers = arguments.Containers,
            ConfigDirectory = Path.GetDirectoryName(console.Environment.Resolve(arguments.StreamFlowFile ?? "."))!,
        };
        return await WorkflowSession.RunAsync([workflow], declared, connectors, settings, host, console);
    }

    /// <summary>Finds the workflow whose bindings hold: the one with the name of the run, else the only one.</summary>
    private static CwlWorkflow? Choose(StreamFlowDocument document, RunnerArguments arguments)
    {
        if (arguments.Name is { } name && document.Workflows.TryGetValue(name, out var named))
        {
            return named as CwlWorkflow;
        }

        return document.Workflows.Count <= 1
            ? document.Workflows.Values.OfType<CwlWorkflow>().FirstOrDefault()
            : throw new CommandLineException(
                $"{arguments.StreamFlowFile} has several workflows; say with --name whose bindings hold: {string.Join(", ", document.Workflows.Keys)}.");
    }
}
