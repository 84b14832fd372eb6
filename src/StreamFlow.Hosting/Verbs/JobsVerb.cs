using System.CommandLine;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Queues;
using StreamFlow.Hosting.Running;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Verbs;

/// <summary><c>jobs</c>: shows the jobs that runs which died have left in queues, and ends them.</summary>
internal static class JobsVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create(StreamFlowProgram? program, HostEnvironment environment)
    {
        var command = new Command("jobs", "Show the jobs that runs which were killed have left in queues.");
        var document = new DocumentArgument(command, program);
        var cancel = new Option<bool>("--cancel") { Description = "End them, and wait until the scheduler says that they are over." };
        command.Options.Add(cancel);
        var options = new ConsoleOptions(command);
        command.SetAction((result, _) =>
        {
            var console = options.Open(result, environment);
            return VerbInvocation.RunAsync(console, () => ShowAsync(document.Get(result, environment), result.GetValue(cancel), console));
        });
        return command;
    }

    private static async ValueTask<int> ShowAsync(DocumentSource source, bool cancel, HostConsole console)
    {
        using var interruption = new Interruption(static _ => { });
        try
        {
            var document = source.LoadChecked(console);
            var records = await new QueuedJobRecords(source, console.Environment).FindLeftAsync(interruption.Token);
            if (records.Count == 0)
            {
                console.Info($"No run of {document.DisplayName} has left a job behind.");
                return ExitCode.Ok;
            }

            await using var host = new ExpressionHost(console.Environment);
            await new LeftJobs(document, ConnectorSet.Create(source), host, console).ShowAsync(records, cancel, interruption.Token);
            return ExitCode.Ok;
        }
        catch (OperationCanceledException) when (interruption.Signal is { } signal)
        {
            return ExitCode.Of(signal);
        }
    }
}
