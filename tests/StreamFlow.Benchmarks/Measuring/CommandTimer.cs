using System.Diagnostics;
using System.Globalization;

namespace StreamFlow.Benchmarks.Measuring;

/// <summary>Runs a command and reads the operating system's own account of it (GNU <c>time</c>).</summary>
internal static class CommandTimer
{
    private const string Time = "/usr/bin/time";

    /// <summary>Runs a command line through <c>sh</c> in a folder and measures it.</summary>
    /// <exception cref="InvalidOperationException">The command failed; the text has its last output.</exception>
    public static async Task<Sample> RunAsync(string command, string folder, CancellationToken cancellation)
    {
        var account = Path.GetTempFileName();
        var hasTime = File.Exists(Time);
        var start = new ProcessStartInfo(hasTime ? Time : "/bin/sh") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments = hasTime ? ["-o", account, "-f", "%U %S %M", "/bin/sh", "-c", command] : ["-c", command];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        var wall = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{command}' ended with {process.ExitCode}:\n{await output}\n{await error}");
        }

        var fields = hasTime ? (await File.ReadAllTextAsync(account, cancellation)).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries) : ["0", "0", "0"];
        File.Delete(account);
        return new Sample(wall, Number(fields[0]) + Number(fields[1]), Number(fields[2]) / 1024);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
