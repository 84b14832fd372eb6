using System.ComponentModel;
using System.Diagnostics;

namespace StreamFlow.TestKit.Servers;

/// <summary>The container engines of this machine, with the images that <c>docker.sh</c> and <c>singularity.sh</c> of <c>tests/testbed</c> make.</summary>
public static class ContainerEngineServer
{
    /// <summary>The image that tests use: a small system with a shell.</summary>
    public const string SmallImage = "testbed/busybox:latest";

    /// <summary>Requires a Docker daemon that has <see cref="SmallImage"/>.</summary>
    public static async Task RequireDockerAsync() =>
        Testbed.Require("docker", await AnswersAsync("docker", "image", "inspect", SmallImage), $"There is no Docker daemon with the image {SmallImage}; start one with tests/testbed/docker.sh start.");

    /// <summary>Requires Singularity or Apptainer, and gives the directory with the images of the test bed.</summary>
    public static async Task<string> RequireSingularityAsync()
    {
        var images = Path.Join(Testbed.Root, "singularity");
        Testbed.Require(
            "singularity",
            File.Exists(Path.Join(images, "busybox.sif")) && await AnswersAsync("singularity", "--version"),
            "There is no Singularity with busybox.sif; set it up with tests/testbed/singularity.sh start.");
        return images;
    }

    /// <summary>Runs a program and gives what it printed, without the line break at its end.</summary>
    public static async Task<string> AskAsync(params string[] words)
    {
        var (exitCode, output, error) = await RunAsync(words);
        Assert.True(exitCode == 0, $"{string.Join(' ', words)}: {error}");
        return output.TrimEnd('\n');
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
