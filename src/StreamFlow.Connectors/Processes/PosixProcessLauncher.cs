using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Processes;

/// <summary>Starts processes with <c>posix_spawn</c>: the kernel opens the redirected files, sets the group and changes the directory,
/// so that no shell and no copying of output is needed, and the size of this process does not matter.</summary>
public sealed class PosixProcessLauncher : IProcessLauncher, IDisposable
{
    private readonly ChildReaper _reaper = new();
    private readonly TimeProvider _time;

    /// <summary>Initializes a new instance of the <see cref="PosixProcessLauncher"/> class.</summary>
    /// <param name="time">The clock that measures grace periods.</param>
    /// <exception cref="PlatformNotSupportedException">This machine runs Windows.</exception>
    public PosixProcessLauncher(TimeProvider time)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Jobs can be run on Linux and macOS; on Windows use the Windows Subsystem for Linux.");
        }

        _time = time;
    }

    /// <inheritdoc/>
    public async ValueTask<int> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var child = Launch(request, null);
        try
        {
            return await child.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await child.EndAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public IRunningProcess Start(ProcessRequest request)
    {
        var pipes = new ChildPipes(request);
        try
        {
            return Launch(request, pipes);
        }
        catch
        {
            pipes.Dispose();
            throw;
        }
        finally
        {
            pipes.CloseChildEnds();
        }
    }

    /// <summary>Starts nothing any more. Processes that still run are followed to their ends.</summary>
    public void Dispose() => _reaper.Dispose();

    private ChildProcess Launch(ProcessRequest request, ChildPipes? pipes)
    {
        _reaper.Listen();
        var environment = request.Environment ?? CurrentEnvironment();
        var program = ProgramSearch.Find(request.Arguments[0], environment, request.WorkingDirectory);
        var id = ChildSpawn.Spawn(program, request.Arguments, environment, request, pipes, out var error);
        if (error == LibC.ExecFormat)
        {
            // A script without a first line that names its interpreter: a shell would run it itself, and so does execvp.
            id = ChildSpawn.Spawn("/bin/sh", ["sh", program, .. request.Arguments.Skip(1)], environment, request, pipes, out error);
        }

        if (error != 0)
        {
            throw Failure(request, program, error);
        }

        var child = new ChildProcess(id, request.GracePeriod, _time)
        {
            StandardInput = pipes?.Input ?? Stream.Null,
            StandardOutput = pipes?.Output ?? Stream.Null,
            StandardError = pipes?.Error ?? Stream.Null,
        };
        _reaper.Watch(child);
        return child;
    }

    private static Dictionary<string, string> CurrentEnvironment()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            all[(string)variable.Key] = (string?)variable.Value ?? string.Empty;
        }

        return all;
    }

    private static ProcessStartException Failure(ProcessRequest request, string program, int error)
    {
        // The call does not say which of the files it could not open.
        if (request.WorkingDirectory is not null && !Directory.Exists(request.WorkingDirectory))
        {
            return new ProcessStartException(
                $"cannot start '{program}': its working directory '{request.WorkingDirectory}' does not exist", isNotFound: false);
        }

        if (request.StandardInput is not null && !File.Exists(request.StandardInput))
        {
            return new ProcessStartException(
                $"cannot start '{program}': the file for its standard input, '{request.StandardInput}', does not exist", isNotFound: false);
        }

        var reason = ChildSpawn.Describe(error);
        return new ProcessStartException($"cannot start '{program}': {reason}", error == LibC.NoSuchFile && !File.Exists(program));
    }
}
