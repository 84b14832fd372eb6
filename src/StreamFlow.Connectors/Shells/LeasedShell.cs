using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Shells;

/// <summary>A shell that belongs to one caller until it is disposed.</summary>
internal sealed class LeasedShell(LocationShells shells, ShellPool pool, ShellSession session, TimeProvider time) : IShell
{
    public async ValueTask<CommandResult> RunAsync(ShellCommand command, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.Start(timeout, time, cancellationToken);
        try
        {
            var answer = await session.CaptureAsync(session.NewId(), command, processId => shells.EndAsync(session, processId), limit.Token);
            return new CommandResult(answer.ExitCode) { StandardOutput = answer.OutputText, StandardError = answer.Error.Length == 0 ? string.Empty : System.Text.Encoding.UTF8.GetString(answer.Error) };
        }
        catch (OperationCanceledException error) when (limit.IsExceeded)
        {
            throw limit.Exceeded("the command", error);
        }
        catch (ShellLostException error)
        {
            throw new WorkflowExecutionException($"the shell was lost: {error.Message}", error);
        }
    }

    public ValueTask DisposeAsync()
    {
        pool.Return(session);
        return ValueTask.CompletedTask;
    }
}
