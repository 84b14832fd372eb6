using System.Diagnostics;
using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Queues.Jobs;

/// <summary>The script around a job's command, run by the system's own shell.</summary>
public sealed class QueueJobScriptTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public QueueJobScriptTests()
    {
        Directory.CreateDirectory(Work);
        Directory.CreateDirectory(Work + ".job");
    }

    private string Work => _directory.At("it's a dir");

    private string ExitFile => File.ReadAllText(Work + ".job/exit").TrimEnd();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 3", 3)]
    [InlineData("kill -9 $$", 137)]
    public async Task Write_Command_LeavesItsExitCodeAndTheNumberOfItsFiles(string script, int expected)
    {
        var exitCode = await RunAsync(["sh", "-c", $": > a; : > b; {script}"]);

        Assert.Equal((expected, $"{expected} 3"), (exitCode, ExitFile));
    }

    [Fact]
    public async Task Write_AwkwardValues_ReachTheCommandUnchanged()
    {
        const string Awkward = "a b\n$HOME `id` \"q\" 'q' {{x}} \\";
        await RunAsync(["printf", "%s|", Awkward, "~", "*"], new Dictionary<string, string> { ["AWKWARD"] = Awkward });
        await RunAsync(["sh", "-c", "printf %s \"$AWKWARD\""], new Dictionary<string, string> { ["AWKWARD"] = Awkward });

        Assert.Equal(Awkward, await File.ReadAllTextAsync(Work + "/out"));
    }

    [Fact]
    public async Task Write_DirectoryIsMissing_DoesNotRunTheCommand()
    {
        Directory.Delete(Work);
        var exitCode = await RunAsync(["touch", _directory.At("ran")], output: "/dev/null");

        Assert.NotEqual(0, exitCode);
        Assert.False(File.Exists(_directory.At("ran")));
        Assert.StartsWith(exitCode.ToString(), ExitFile);
    }

    [Fact]
    public async Task Write_RunAgainAfterARequeue_ForgetsTheFirstExitCode()
    {
        await File.WriteAllTextAsync(Work + ".job/exit", "0 0\n");
        await RunAsync(["sh", "-c", $"test ! -e '{Work.Replace("'", "'\\''", StringComparison.Ordinal)}.job/exit'"]);

        Assert.StartsWith("0 ", ExitFile);
    }

    [Fact]
    public async Task Write_ShellIsTold_ToEnd_TellsTheCommandAndWaitsForIt()
    {
        using var process = Start(["sh", "-c", "trap 'echo asked; exit 7' TERM; echo ready; while :; do sleep 0.1; done"]);
        while (!File.Exists(Work + "/out") || !(await File.ReadAllTextAsync(Work + "/out")).Contains("ready", StringComparison.Ordinal))
        {
            await Task.Delay(20);
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
        await process.WaitForExitAsync();

        Assert.Equal((7, "7 1", "ready\nasked\n"), (process.ExitCode, ExitFile, await File.ReadAllTextAsync(Work + "/out")));
    }

    [Fact]
    public async Task WriteArray_Index_ChoosesTheJob()
    {
        QueueJob[] jobs = [new(_directory.At("a b"), "x"), new(_directory.At("c"), "y")];
        foreach (var job in jobs)
        {
            _directory.Write($"{Path.GetFileName(job.Directory)}/command", $"echo {Path.GetFileName(job.Directory)} > '{_directory.At("chosen")}'");
        }

        var script = _directory.Write("array", QueueJobScript.WriteArray(jobs, "INDEX"));
        using var process = Process.Start(new ProcessStartInfo("sh", [script]) { Environment = { ["INDEX"] = "0" } })!;
        await process.WaitForExitAsync();

        Assert.Equal("a b\n", await File.ReadAllTextAsync(_directory.At("chosen")));
    }

    private async Task<int> RunAsync(string[] command, IReadOnlyDictionary<string, string>? environment = null, string? output = null)
    {
        using var process = Start(command, environment, output);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private Process Start(string[] command, IReadOnlyDictionary<string, string>? environment = null, string? output = null)
    {
        var job = new QueueJob(Work + ".job", "test")
        {
            Command = new CommandRequest
            {
                Arguments = command,
                WorkingDirectory = Work,
                StandardOutput = output ?? Work + "/out",
                Environment = environment ?? new Dictionary<string, string>(),
            },
        };
        var script = _directory.Write("script", QueueJobScript.Write(job, new Dictionary<string, string>(), null));
        return Process.Start("sh", [script]);
    }
}
