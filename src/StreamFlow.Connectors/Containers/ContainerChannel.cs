using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Containers;

/// <summary>A command in a container. The client of an engine is only the near end of it: when that is ended, the command would go on
/// forever, unless it tries to write or read. So the command first says which process it is, and can then be ended in the container.</summary>
/// <param name="client">The client.</param>
/// <param name="output">Its output.</param>
/// <param name="processId">The process of the command, in the container.</param>
/// <param name="end">Ends a process in the container with its children.</param>
internal sealed class ContainerChannel(ICommandChannel client, EarlyOutput output, int processId, Func<int, Task> end) : ICommandChannel
{
    private const int MostNoise = 64 * 1024;
    private int _hasEnded;

    public Stream StandardInput => client.StandardInput;

    public Stream StandardOutput => output;

    public Stream StandardError => client.StandardError;

    /// <summary>Starts a command.</summary>
    /// <param name="open">Starts a command in the container.</param>
    /// <param name="command">The command.</param>
    /// <param name="end">Ends a process in the container with its children.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WorkflowExecutionException">It could not be started; the message has the words of the engine.</exception>
    public static async ValueTask<ContainerChannel> OpenAsync(
        Func<ShellCommand, ValueTask<ICommandChannel>> open, ShellCommand command, Func<int, Task> end, CancellationToken cancellationToken)
    {
        var mark = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var client = await open(ShellCommand.FromScript($"printf '%s %s\\n' {mark} \"$$\" >&2\n{command}"));
        try
        {
            var output = new EarlyOutput(client.StandardOutput);
            var reading = ReadProcessAsync(client, mark, cancellationToken).AsTask();
            await output.TakeUntilAsync(reading);
            return new ContainerChannel(client, output, await reading, end);
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        var exitCode = await client.WaitAsync(cancellationToken);
        Volatile.Write(ref _hasEnded, 1);
        return exitCode;
    }

    public async Task EndAsync()
    {
        await client.EndAsync();
        await EndInsideAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await EndInsideAsync();
    }

    // Byte by byte, since everything after the mark belongs to the command. What comes before it is said by the engine.
    private static async ValueTask<int> ReadProcessAsync(ICommandChannel client, string mark, CancellationToken cancellationToken)
    {
        var said = new List<byte>();
        var line = new List<byte>();
        var one = new byte[1];
        while (said.Count < MostNoise && await client.StandardError.ReadAsync(one, cancellationToken) > 0)
        {
            line.Add(one[0]);
            if (one[0] != '\n')
            {
                continue;
            }

            var text = Encoding.UTF8.GetString([.. line]);
            if (text.StartsWith(mark, StringComparison.Ordinal))
            {
                return int.Parse(text.AsSpan(mark.Length + 1).Trim(), CultureInfo.InvariantCulture);
            }

            said.AddRange(line);
            line.Clear();
        }

        said.AddRange(line);
        throw new WorkflowExecutionException($"no command can be started in the container: {Encoding.UTF8.GetString([.. said]).Trim()}");
    }

    private async Task EndInsideAsync()
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) == 1)
        {
            return;
        }

        try
        {
            await end(processId);
        }
        catch (Exception error) when (error is IOException or StreamFlowException or ObjectDisposedException)
        {
            // The container is gone, and the command with it.
        }
    }
}
