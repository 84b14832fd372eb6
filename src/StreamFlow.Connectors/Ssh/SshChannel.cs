using System.Text;
using StreamFlow.Connectors.Streams;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Ssh;

/// <summary>A command at a host, over a connection that is open.</summary>
internal sealed class SshChannel(IRunningProcess client, Action release) : ICommandChannel
{
    private const int MostNoise = 1024 * 1024;
    private int _isReleased;

    public Stream StandardInput => client.StandardInput;

    public Stream StandardOutput => client.StandardOutput;

    public Stream StandardError => client.StandardError;

    /// <summary>Waits until the command has begun, leaving out what start-up files print.</summary>
    /// <returns>False when the session ended before.</returns>
    public async ValueTask<bool> BeginAsync(string mark, CancellationToken cancellationToken)
    {
        // Byte by byte, since everything after the mark belongs to the command.
        var expected = Encoding.ASCII.GetBytes(mark + "\n");
        var one = new byte[1];
        var matched = 0;
        for (var noise = 0; noise < MostNoise; noise++)
        {
            if (await StandardOutput.ReadAsync(one, cancellationToken) == 0)
            {
                return false;
            }

            matched = one[0] == expected[matched] ? matched + 1 : one[0] == expected[0] ? 1 : 0;
            if (matched == expected.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads what was said about a session that was not opened.</summary>
    public Task<string> ReadErrorAsync() => ErrorTail.ReadAsync(StandardError);

    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        var exitCode = await client.WaitAsync(cancellationToken);
        Release();
        return exitCode;
    }

    public async Task EndAsync()
    {
        await client.EndAsync();
        Release();
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        Release();
    }

    private void Release()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0)
        {
            release();
        }
    }
}
