using System.CommandLine;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Failures;
using StreamFlow.Hosting.Running;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Verbs;

/// <summary><c>validate</c>: checks a document and the CWL documents it names, and prints every finding.</summary>
internal static class ValidateVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create(StreamFlowProgram? program, HostEnvironment environment)
    {
        var command = new Command("validate", "Check everything and print every finding as 'file(line,column): error SFnnnn: message'.");
        var document = new DocumentArgument(command, program);
        var options = new ConsoleOptions(command);
        command.SetAction((result, cancellationToken) =>
        {
            var console = options.Open(result, environment);
            return VerbInvocation.RunAsync(console, () => ValidateAsync(document.Get(result, environment), console, cancellationToken));
        });
        return command;
    }

    private static async ValueTask<int> ValidateAsync(DocumentSource source, HostConsole console, CancellationToken cancellationToken)
    {
        var document = source.Load();
        await using var host = new ExpressionHost(console.Environment);
        var workflows = new WorkflowPreparation(host, console);
        List<Finding> findings = [.. document.Findings, .. await workflows.CheckAsync(document, cancellationToken)];
        if (console.Report(findings) is var errors and > 0)
        {
            FailureFile.Write(console.Environment, findings);
            console.Info($"{document.DisplayName}: {(errors == 1 ? "1 error" : $"{errors} errors")}");
            return ExitCode.Failed;
        }

        console.Info($"{document.DisplayName} is valid.");
        return ExitCode.Ok;
    }
}
