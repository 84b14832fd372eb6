using System.CommandLine;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Inputs;
using StreamFlow.Hosting.Planning;
using StreamFlow.Hosting.Running;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Verbs;

/// <summary><c>plan</c>: says what would run where, without running anything.</summary>
internal static class PlanVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create(StreamFlowProgram? program, HostEnvironment environment)
    {
        var command = new Command("plan", "Print what would run where: steps, targets, inputs and deployments.");
        var document = new DocumentArgument(command, program);
        var options = new ConsoleOptions(command);
        command.SetAction((result, cancellationToken) =>
        {
            var console = options.Open(result, environment);
            return VerbInvocation.RunAsync(console, () => PlanAsync(document.Get(result, environment), console, cancellationToken));
        });
        return command;
    }

    private static async ValueTask<int> PlanAsync(DocumentSource source, HostConsole console, CancellationToken cancellationToken)
    {
        var document = source.LoadChecked(console);
        await using var host = new ExpressionHost(console.Environment);
        var workflows = await new WorkflowPreparation(host, console).LoadAsync(document, GivenInputs.None, requireInputs: false, cancellationToken);
        console.Environment.Output.Write(PlanText.Write(document, workflows, ConnectorSet.Create(source)));
        return ExitCode.Ok;
    }
}
