using System.Diagnostics;
using System.Text.Json;
using StreamFlow.Conformance.Tests.Comparison;
using StreamFlow.Conformance.Tests.Suite;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Conformance.Tests.Running;

/// <summary>Runs tests of the suite, each as a process of its own.</summary>
/// <param name="command">The program and the arguments before those of a test.</param>
/// <param name="suite">The directory of the suite, in which the runner is started.</param>
/// <param name="scratch">A directory for outputs.</param>
internal sealed class ConformanceRunner(IReadOnlyList<string> command, string suite, string scratch)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Runs tests, some at a time, and gives their results in the order of the tests.</summary>
    public async Task<IReadOnlyList<ConformanceResult>> RunAsync(
        IReadOnlyList<ConformanceTest> tests, int parallel, CancellationToken cancellationToken)
    {
        var results = new ConformanceResult[tests.Count];
        var waiting = new ConformanceQueue(tests, suite);
        await Task.WhenAll(Enumerable.Range(0, parallel).Select(lane => Task.Run(
            async () =>
            {
                while (waiting.Take(sleeping: lane == 0) is { } index)
                {
                    results[index] = await RunAsync(tests[index], cancellationToken);
                }
            },
            cancellationToken)));
        return results;
    }

    private async Task<ConformanceResult> RunAsync(ConformanceTest test, CancellationToken cancellationToken)
    {
        var directory = Path.Combine(scratch, test.Id);
        Directory.CreateDirectory(directory);
        var clock = Stopwatch.StartNew();
        var (exitCode, output, error) = await StartAsync(test, directory, cancellationToken);
        var elapsed = clock.Elapsed;
        var result = Judge(test, exitCode, output, error, elapsed);
        if (result.Outcome == ConformanceOutcome.Passed)
        {
            Directory.Delete(directory, recursive: true);
        }

        return result;
    }

    private async Task<(int? ExitCode, string Output, string Error)> StartAsync(ConformanceTest test, string directory, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0])
        {
            WorkingDirectory = suite,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in (IEnumerable<string>)[.. command.Skip(1), "--outdir", directory, "--quiet", test.Tool])
        {
            start.ArgumentList.Add(argument);
        }

        if (test.Job is not null)
        {
            start.ArgumentList.Add(test.Job);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return (null, string.Empty, $"no end after {Limit.TotalSeconds} seconds");
        }

        return (process.ExitCode, await output, await error);
    }

    private static ConformanceResult Judge(ConformanceTest test, int? exitCode, string output, string error, TimeSpan elapsed)
    {
        switch (exitCode)
        {
            case null:
                return new(test, ConformanceOutcome.Failed, elapsed, error);
            case 33:
                return new(test, ConformanceOutcome.Unsupported, elapsed, LastLines(error));
            case not 0 when test.ShouldFail:
                return new(test, ConformanceOutcome.Passed, elapsed);
            case not 0:
                return new(test, ConformanceOutcome.Failed, elapsed, $"exit code {exitCode}: {LastLines(error)}");
            case 0 when test.ShouldFail:
                return new(test, ConformanceOutcome.Failed, elapsed, "it should have failed");
        }

        if (test.Output is null)
        {
            return new(test, ConformanceOutcome.Passed, elapsed);
        }

        CwlValue actual;
        try
        {
            actual = CwlJson.Parse(output.Length == 0 ? "{}" : output);
        }
        catch (Exception exception) when (exception is JsonException or CwlValueException)
        {
            return new(test, ConformanceOutcome.Failed, elapsed, $"the output object cannot be read: {exception.Message}");
        }

        return OutputComparer.Difference(test.Output, actual) is { } difference
            ? new(test, ConformanceOutcome.Failed, elapsed, difference)
            : new(test, ConformanceOutcome.Passed, elapsed);
    }

    private static string LastLines(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(" / ", lines.TakeLast(6));
    }
}
