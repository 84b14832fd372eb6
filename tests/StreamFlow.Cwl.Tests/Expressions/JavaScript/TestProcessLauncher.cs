using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using StreamFlow.Core.Processes;

namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

/// <summary>Starts workers with the class of the framework and counts them.</summary>
internal sealed class TestProcessLauncher : IProcessLauncher
{
    private readonly ConcurrentBag<Process> _processes = [];
    private int _started;

    public int Started => Volatile.Read(ref _started);

    public ValueTask<int> RunAsync(ProcessRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Workers are started with pipes.");

    public IRunningProcess Start(ProcessRequest request)
    {
        var start = new ProcessStartInfo(request.Arguments[0], request.Arguments.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = request.WorkingDirectory,
        };
        start.Environment.Clear();
        foreach (var (name, value) in request.Environment!)
        {
            start.Environment[name] = value;
        }

        Interlocked.Increment(ref _started);
        try
        {
            var process = Process.Start(start)!;
            _processes.Add(process);
            return new TestProcess(process);
        }
        catch (Win32Exception e)
        {
            throw new ProcessStartException($"{request.Arguments[0]}: {e.Message}", isNotFound: true);
        }
    }

    public void KillAll()
    {
        foreach (var process in _processes)
        {
            process.Kill();
        }
    }

    private sealed class TestProcess(Process process) : IRunningProcess
    {
        public int Id => process.Id;

        public Stream StandardInput { get; } = process.StandardInput.BaseStream;

        public Stream StandardOutput { get; } = process.StandardOutput.BaseStream;

        public Stream StandardError { get; } = process.StandardError.BaseStream;

        public async Task<int> WaitAsync(CancellationToken cancellationToken)
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }

        public Task EndAsync()
        {
            process.Kill(entireProcessTree: true);
            return process.WaitForExitAsync();
        }

        public async ValueTask DisposeAsync() => await EndAsync();
    }
}
