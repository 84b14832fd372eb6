using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Build.Framework;
using StreamFlow.Dsl.Build.Runs;
using Task = Microsoft.Build.Utilities.Task;

namespace StreamFlow.Dsl.Build;

/// <summary>Runs a built workflow program and reports its failure as build errors, with the step's name and last output.</summary>
public sealed class RunStreamFlow : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Gets or sets the executable.</summary>
    [Required]
    public string Command { get; set; } = string.Empty;

    /// <summary>Gets or sets the arguments as one command line.</summary>
    public string Arguments { get; set; } = string.Empty;

    /// <summary>Gets or sets the directory to run in.</summary>
    [Required]
    public string WorkingDirectory { get; set; } = string.Empty;

    /// <summary>Gets or sets where the program may leave its report of a failure.</summary>
    [Required]
    public string FailureFile { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override bool Execute()
    {
        File.Delete(FailureFile);
        var start = new ProcessStartInfo(Command, Arguments) { WorkingDirectory = WorkingDirectory };
        start.Environment[FailureReport.PathVariable] = FailureFile;
        var run = new ProgramRun();
        int exitCode;
        try
        {
            exitCode = run.Run(start, line => Log.LogMessage(MessageImportance.High, "{0}", line), _cancellation.Token);
        }
        catch (Win32Exception exception)
        {
            Log.LogError(null, "SF4911", null, Command, 0, 0, 0, 0, "The workflow program could not be started: {0}", exception.Message);
            return false;
        }

        if (exitCode != 0 && !ReportFailures())
        {
            Log.LogError(null, "SF4910", null, Command, 0, 0, 0, 0, "The workflow failed with exit code {0}. Its last output was:\n{1}", exitCode, string.Join('\n', run.LastErrorLines));
        }

        return exitCode == 0;
    }

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <summary>Reports what the program wrote down; false when it wrote nothing that names an error.</summary>
    private bool ReportFailures()
    {
        if (!File.Exists(FailureFile))
        {
            return false;
        }

        FailureReport? report;
        try
        {
            report = JsonSerializer.Deserialize(File.ReadAllText(FailureFile), FailureReportJson.Default.FailureReport);
        }
        catch (JsonException)
        {
            // A program that was ended while it wrote; the caller has its last lines.
            return false;
        }

        foreach (var failure in report?.Failures ?? [])
        {
            if (failure.Severity == "warning")
            {
                Log.LogWarning(null, failure.Id, null, failure.File, failure.Line, failure.Column, 0, 0, "{0}", failure.Message);
            }
            else
            {
                Log.LogError(null, failure.Id ?? "SF4910", null, failure.File ?? Command, failure.Line, failure.Column, 0, 0, "{0}", failure.Message);
            }
        }

        return Log.HasLoggedErrors;
    }
}
