using System.Diagnostics;

namespace StreamFlow.Dsl.Build.Runs;

/// <summary>One run of a built program, with its lines passed on as they come.</summary>
internal sealed class ProgramRun
{
    // Enough for the block that a failing step prints, with its last 20 lines.
    private const int KeptLines = 30;

    private readonly Queue<string> _lastErrorLines = new();

    /// <summary>Gets the last lines of the program's standard error, oldest first.</summary>
    public IReadOnlyCollection<string> LastErrorLines => _lastErrorLines;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="start">What to run.</param>
    /// <param name="output">Takes the lines of both streams, one at a time.</param>
    /// <param name="cancellation">Ends the program and everything that it started.</param>
    /// <returns>The exit code.</returns>
    public int Run(ProcessStartInfo start, Action<string> output, CancellationToken cancellation)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var gate = new Lock();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(line.Data, keep: false);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, keep: true);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var registration = cancellation.Register(() => process.Kill(entireProcessTree: true));
        process.WaitForExit();
        return process.ExitCode;

        void Pass(string? line, bool keep)
        {
            if (line is null)
            {
                return;
            }

            lock (gate)
            {
                if (keep)
                {
                    _lastErrorLines.Enqueue(line);
                    if (_lastErrorLines.Count > KeptLines)
                    {
                        _lastErrorLines.Dequeue();
                    }
                }

                output(line);
            }
        }
    }
}
