using System.Diagnostics;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>The built program as a process.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;

    private ProgramProcess(Process process) => _process = process;

    /// <summary>Gets what it writes to standard error.</summary>
    public StreamReader Error => _process.StandardError;

    /// <summary>Starts <c>streamflow</c> or <c>cwl-runner</c>, as it was built in the same configuration as this test.</summary>
    public static ProgramProcess Start(string name, string directory, params string[] arguments) => Start(name, directory, [], arguments);

    /// <summary>Starts a program with variables besides those of this process.</summary>
    public static ProgramProcess Start(string name, string directory, IReadOnlyList<(string Name, string Value)> variables, string[] arguments)
    {
        // .../bin/CONFIGURATION/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Repository.At("src", "StreamFlow.Cli", "bin", output.Parent!.Name, output.Name, name);
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in variables)
        {
            start.Environment[variable] = value;
        }

        return new ProgramProcess(Process.Start(start)!);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await output, await error);
    }

    /// <summary>Sends a signal.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
