using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Failures;

/// <summary>Says on standard error what went wrong, and what exit code that is.</summary>
internal static class FailurePrinter
{
    /// <summary>Prints an expected error. Anything else is a defect and is not caught here.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(HostConsole console, StreamFlowException exception)
    {
        FailureFile.Write(console.Environment, exception);
        switch (exception)
        {
            case WorkflowDefinitionException { Findings.Count: > 0 } definition:
                console.Report(definition.Findings);
                break;
            case WorkflowExecutionException { Failure: { } failure }:
                PrintJob(console, failure);
                break;
            case UnsupportedFeatureException { Findings: { Count: > 0 } unsupported }:
                console.Report(unsupported);
                break;
            case UnsupportedFeatureException { Position.IsKnown: true }:
                // The message begins with the position already, in the form that editors parse.
                console.Environment.Error.WriteLine(console.Palette.Bad(exception.Message));
                break;
            default:
                console.Error(exception.Message);
                break;
        }

        if (console.Verbosity == Verbosity.Debug)
        {
            console.Debug(exception.ToString());
        }

        return exception.ExitCode == 0 ? ExitCode.Failed : exception.ExitCode;
    }

    private static void PrintJob(HostConsole console, JobFailure failure)
    {
        var palette = console.Palette;
        var error = console.Environment.Error;
        error.WriteLine($"{palette.Bad("FAILED")} step {palette.Strong(failure.Step)} (tag {failure.Tag}): {failure.Reason}");
        Line("location", failure.Location);
        Line("job id", failure.NativeJobId);
        Line("command", failure.Command);
        Line("exit code", failure.ExitCode?.ToString());
        Line("directory", failure.Directory);
        Line("log", failure.Log);
        if (failure.LastLines.Count > 0)
        {
            error.WriteLine($"  {palette.Faint("last lines of its output:")}");
            foreach (var line in failure.LastLines)
            {
                error.WriteLine($"  {palette.Faint("|")} {line}");
            }
        }

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                error.WriteLine($"  {palette.Faint((name + ":").PadRight(11))}{value}");
            }
        }
    }
}
