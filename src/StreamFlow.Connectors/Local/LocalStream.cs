using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Local;

/// <summary>The output or input of a shell command on this machine, as a stream that knows how the command ended.</summary>
internal sealed class LocalStream : Stream
{
    private readonly IRunningProcess _process;
    private readonly Stream _pipe;
    private readonly string _command;
    private bool _ended;

    private LocalStream(IRunningProcess process, Stream pipe, string command)
    {
        _process = process;
        _pipe = pipe;
        _command = command;
    }

    /// <summary>Gets the environment of commands that belong to the system and not to a job.</summary>
    public static IReadOnlyDictionary<string, string> ShellEnvironment { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin",
        ["HOME"] = Environment.GetEnvironmentVariable("HOME") ?? "/",
        ["LC_ALL"] = "C",
    };

    public override bool CanRead => _pipe.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => _pipe.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static LocalStream OpenReader(IProcessLauncher processes, ExecutionLocation location, ShellCommand command)
    {
        var process = Start(processes, location, command, output: null);
        process.StandardInput.Close();
        return new LocalStream(process, process.StandardOutput, command.ToString());
    }

    public static LocalStream OpenWriter(IProcessLauncher processes, ExecutionLocation location, ShellCommand command)
    {
        var process = Start(processes, location, command, "/dev/null");
        return new LocalStream(process, process.StandardInput, command.ToString());
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _pipe.ReadAsync(buffer, cancellationToken);
        if (read == 0 && buffer.Length > 0)
        {
            await CheckExitAsync();
        }

        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => _pipe.Read(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        _pipe.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => _pipe.Write(buffer, offset, count);

    public override void Flush() => _pipe.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => _pipe.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        var isWriter = _pipe.CanWrite;
        await _pipe.DisposeAsync();
        try
        {
            if (isWriter)
            {
                await CheckExitAsync();
            }
        }
        finally
        {
            await _process.DisposeAsync();
            await base.DisposeAsync();
        }
    }

    private static IRunningProcess Start(IProcessLauncher processes, ExecutionLocation location, ShellCommand command, string? output)
    {
        var environment = new Dictionary<string, string>(ShellEnvironment, StringComparer.Ordinal);
        foreach (var (name, value) in location.Environment)
        {
            environment[name] = value;
        }

        return processes.Start(new ProcessRequest
        {
            Arguments = ["/bin/sh", "-c", command.ToString()],
            Environment = environment,
            StandardOutput = output,
            StandardError = "/dev/null",
        });
    }

    private async ValueTask CheckExitAsync()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        var exitCode = await _process.WaitAsync(CancellationToken.None);
        if (exitCode != 0)
        {
            throw new WorkflowExecutionException($"'{_command}' ended with exit code {exitCode}");
        }
    }
}
