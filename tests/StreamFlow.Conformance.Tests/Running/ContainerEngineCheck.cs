using System.ComponentModel;
using System.Diagnostics;

namespace StreamFlow.Conformance.Tests.Running;

/// <summary>Finds out whether this machine has a container engine.</summary>
internal static class ContainerEngineCheck
{
    /// <summary>Skips the test when there is no engine, or fails it where <c>STREAMFLOW_TESTBED=required</c> is set.</summary>
    public static async Task RequireAsync(string program, CancellationToken cancellationToken)
    {
        var isThere = await AnswersAsync(program, cancellationToken);
        var reason = $"'{program}' does not answer; start the engine to run the suite with containers.";
        if (Environment.GetEnvironmentVariable("STREAMFLOW_TESTBED") == "required")
        {
            Assert.True(isThere, reason);
        }

        Assert.SkipUnless(isThere, reason);
    }

    private static async Task<bool> AnswersAsync(string program, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, [program == "singularity" ? "--version" : "version"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // There is no such program.
        }
    }
}
