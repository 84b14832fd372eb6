using System.ComponentModel;
using System.Diagnostics;

namespace StreamFlow.TestKit.Servers;

/// <summary>The container engine of this machine. A test that needs it is skipped with the reason when it is not there, or fails where <c>STREAMFLOW_TESTBED</c> is <c>required</c> or has the name of the engine among its words.</summary>
public static class ContainerEngineServer
{
    /// <summary>The image that tests use: a small system with a shell.</summary>
    public const string SmallImage = "testbed/busybox:latest";

    /// <summary>Requires a Docker daemon that has <see cref="SmallImage"/>.</summary>
    public static async Task RequireDockerAsync() =>
        Require("docker", await AnswersAsync("docker", "image", "inspect", SmallImage), $"There is no Docker daemon with the image {SmallImage}; docker.sh of the test bed starts one.");

    /// <summary>Requires Singularity or Apptainer, and gives the directory with the images of the test bed.</summary>
    public static async Task<string> RequireSingularityAsync()
    {
        var testbed = Environment.GetEnvironmentVariable("TESTBED_DIR") is { Length: > 0 } named ? named : "/tmp/streamflow-testbed";
        var images = Path.Join(testbed, "singularity");
        Require(
            "singularity",
            File.Exists(Path.Join(images, "busybox.sif")) && await AnswersAsync("singularity", "--version"),
            "There is no Singularity with busybox.sif; singularity.sh of the test bed sets it up.");
        return images;
    }

    /// <summary>Runs a program and gives what it printed, without the line break at its end.</summary>
    public static async Task<string> AskAsync(params string[] words)
    {
        var (exitCode, output, error) = await RunAsync(words);
        Assert.True(exitCode == 0, $"{string.Join(' ', words)}: {error}");
        return output.TrimEnd('\n');
    }

    private static void Require(string server, bool isThere, string reason)
    {
        var required = Environment.GetEnvironmentVariable("STREAMFLOW_TESTBED")?.Split(' ') ?? [];
        if (required.Contains("required", StringComparer.Ordinal) || required.Contains(server, StringComparer.Ordinal))
        {
            Assert.True(isThere, reason);
        }

        Assert.SkipUnless(isThere, reason);
    }

    private static async Task<bool> AnswersAsync(params string[] words)
    {
        try
        {
            return (await RunAsync(words)).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // There is no such program.
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
