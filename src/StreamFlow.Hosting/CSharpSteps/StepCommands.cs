using StreamFlow.Connectors.Local;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Engine.Jobs;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.CSharpSteps;

/// <summary>Runs the commands of jobs; those of C# steps in this process on the local machine, and elsewhere with a copy of this program.</summary>
/// <param name="methods">The methods.</param>
/// <param name="program">This program.</param>
internal sealed class StepCommands(StepMethods methods, ProgramCopy program) : ICommandRunner
{
    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(IConnector connector, ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken)
    {
        if (command is not { Arguments: [_, CSharpCommand.Verb, var name], WorkingDirectory: { } directory } || methods.Find(name) is not { } method)
        {
            return await connector.RunAsync(location, command, cancellationToken);
        }

        if (connector is LocalConnector)
        {
            return await CallAsync(method, command, directory, cancellationToken);
        }

        var copy = await program.EnsureAsync(connector, location, directory, name, cancellationToken);
        return await connector.RunAsync(location, command with { Arguments = [copy, CSharpCommand.Verb, name] }, cancellationToken);
    }

    /// <summary>Calls the method on a thread of its own, since it may compute for long. What it throws is the failure of the job, as for a command.</summary>
    private static async Task<CommandResult> CallAsync(Delegate method, CommandRequest command, string directory, CancellationToken cancellationToken)
    {
        var call = Task.Factory.StartNew(
            () => StepCall.RunAsync(method, directory, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        try
        {
            await (command.Timeout is { } limit ? call.WaitAsync(limit, cancellationToken) : call.WaitAsync(cancellationToken));
            return new CommandResult(0);
        }
        catch (Exception error) when (error is not (OperationCanceledException or TimeoutException))
        {
            if (command.StandardError is { } log)
            {
                await File.AppendAllTextAsync(log, $"{error}\n", CancellationToken.None);
            }

            return new CommandResult(1);
        }
    }
}
