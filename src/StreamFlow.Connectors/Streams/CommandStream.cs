using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Streams;

/// <summary>The output or input of a command, as a stream that knows how the command ended: a failure shows at the end of the output, or when the input is disposed.</summary>
internal sealed class CommandStream : ForwardStream
{
    private readonly ICommandChannel _channel;
    private readonly Stream _data;
    private readonly string _command;
    private readonly bool _isWriter;
    private readonly CancellationTokenRegistration _cancellation;
    private readonly Task<string> _error;
    private bool _ended;

    private CommandStream(ICommandChannel channel, Stream data, string command, bool isWriter, CancellationToken cancellationToken)
    {
        _channel = channel;
        _data = data;
        _command = command;
        _isWriter = isWriter;
        _error = ErrorTail.ReadAsync(channel.StandardError);
        _cancellation = cancellationToken.Register(static state => _ = ((ICommandChannel)state!).EndAsync(), channel);
    }

    public override bool CanRead => !_isWriter;

    public override bool CanWrite => _isWriter;

    /// <summary>Gives the output of a command that has been started.</summary>
    public static async ValueTask<Stream> ReadAsync(ICommandChannel channel, string command, CancellationToken cancellationToken)
    {
        await channel.StandardInput.DisposeAsync();
        return new CommandStream(channel, channel.StandardOutput, command, isWriter: false, cancellationToken);
    }

    /// <summary>Gives the input of a command that has been started.</summary>
    public static Stream Write(ICommandChannel channel, string command, CancellationToken cancellationToken) =>
        new CommandStream(channel, channel.StandardInput, command, isWriter: true, cancellationToken);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _data.ReadAsync(buffer, cancellationToken);
        if (read == 0 && buffer.Length > 0)
        {
            await CheckExitAsync(cancellationToken);
        }

        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _data.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException)
        {
            // The command does not want any more: why it ended says more than the broken pipe.
            await CheckExitAsync(cancellationToken);
            throw;
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => _data.FlushAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (_isWriter)
            {
                await CloseInputAsync();
                await CheckExitAsync(CancellationToken.None);
            }
        }
        finally
        {
            await _cancellation.DisposeAsync();
            await _channel.DisposeAsync();
            await base.DisposeAsync();
        }
    }

    private async ValueTask CloseInputAsync()
    {
        try
        {
            await _data.DisposeAsync();
        }
        catch (IOException)
        {
            // The exit code tells why it was closed at the other end.
        }
    }

    private async ValueTask CheckExitAsync(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        var exitCode = await _channel.WaitAsync(cancellationToken);
        if (exitCode != 0)
        {
            var said = await _error;
            throw new WorkflowExecutionException($"'{_command}' ended with exit code {exitCode}{(said.Length > 0 ? ": " + said : string.Empty)}");
        }
    }
}
