using System.Text;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Local;

/// <summary>Runs one command of this machine, with its output in files or captured.</summary>
internal static class LocalCommand
{
    public static async ValueTask<CommandResult> RunAsync(
        IProcessLauncher processes,
        ExecutionLocation location,
        CommandRequest command,
        CancellationToken cancellationToken)
    {
        var request = ToRequest(location, command);
        if (!command.CaptureOutput)
        {
            return new CommandResult(await processes.RunAsync(request, cancellationToken));
        }

        await using var process = processes.Start(request);
        process.StandardInput.Close();
        var output = ReadAllAsync(process.StandardOutput, cancellationToken);
        var error = ReadAllAsync(process.StandardError, cancellationToken);
        try
        {
            var exitCode = await process.WaitAsync(cancellationToken);
            return new CommandResult(exitCode) { StandardOutput = await output, StandardError = await error };
        }
        catch (OperationCanceledException)
        {
            await process.EndAsync();
            throw;
        }
    }

    public static ProcessRequest ToRequest(ExecutionLocation location, CommandRequest command) => new()
    {
        Arguments = command.Arguments,
        Environment = Merge(location.Environment, command.Environment),
        WorkingDirectory = command.WorkingDirectory,
        StandardInput = command.StandardInput,
        StandardOutput = command.StandardOutput,
        StandardError = command.StandardError,
    };

    private static IReadOnlyDictionary<string, string> Merge(
        IReadOnlyDictionary<string, string> location,
        IReadOnlyDictionary<string, string> command)
    {
        if (location.Count == 0)
        {
            return command;
        }

        var all = new Dictionary<string, string>(location, StringComparer.Ordinal);
        foreach (var (name, value) in command)
        {
            all[name] = value;
        }

        return all;
    }

    private static async Task<string> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
