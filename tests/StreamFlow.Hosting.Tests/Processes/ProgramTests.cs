using System.Text.Json;
using StreamFlow.Hosting.Tests.Verbs;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>What a program does as a process, in each of the forms that it has.</summary>
public abstract class ProgramTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Func<string> _folder;

    /// <summary>Makes the files of a test.</summary>
    /// <param name="folder">The folder of the program, which skips the test when it is not there.</param>
    private protected ProgramTests(Func<string> folder)
    {
        _folder = folder;
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The local connector needs a POSIX system.");
        _directory.Write("echo.cwl", Files.Echo);
        _directory.Write("streamflow.yml", Files.EchoFile);
    }

    private protected TemporaryDirectory Work => _directory;

    public void Dispose()
    {
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Streamflow_Run_GivesItsOutputsToAPipe()
    {
        using var program = Start("streamflow", "run", "streamflow.yml", "--outdir", "out");
        var (exitCode, output, error) = await program.EndAsync();
        Assert.True(exitCode == 0, error);
        using var outputs = JsonDocument.Parse(output);
        Assert.Equal("said.txt", outputs.RootElement.GetProperty("said").GetProperty("basename").GetString());
        Assert.Contains("COMPLETED run main", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CwlRunner_ByItsName_IsTheOtherProgram()
    {
        using var program = Start("cwl-runner", "--quiet", "echo.cwl", "--message", "hi");
        var (exitCode, output, error) = await program.EndAsync();
        Assert.True(exitCode == 0, error);
        Assert.Empty(error);
        Assert.Contains("\"said\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", "Interrupted", 130)]
    [InlineData("TERM", "SIGTERM", 143)]
    [InlineData("HUP", "SIGHUP", 129)]
    public async Task Streamflow_Signal_EndsJobsAndSaysSo(string signal, string expected, int expectedCode)
    {
        var pidFile = _directory.At("pid");
        _directory.Write("echo.cwl", $$"""
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, "echo $$ > {{pidFile}}; sleep 60 & wait"]
            inputs: []
            outputs: []
            """);
        using var program = Start("streamflow", "run", "streamflow.yml", "--outdir", "out");
        while (!File.Exists(pidFile) || new FileInfo(pidFile).Length == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await program.SignalAsync(signal);
        var (exitCode, output, error) = await program.EndAsync();
        Assert.Equal(expectedCode, exitCode);
        Assert.Contains($"warning: {expected}: stopping jobs", error, StringComparison.Ordinal);
        Assert.Contains("warning: Stopped", error, StringComparison.Ordinal);
        Assert.Empty(output);
        Assert.False(Directory.Exists($"/proc/{File.ReadAllText(pidFile).Trim()}"), "the job is still there");
    }

    private protected ProgramProcess Start(string name, params string[] arguments) => ProgramProcess.Start(Path.Combine(_folder(), name), _directory.Root, [], arguments);

    private protected async Task<string> RunAsync(string name, params string[] arguments)
    {
        using var program = Start(name, arguments);
        var (exitCode, output, error) = await program.EndAsync();
        Assert.True(exitCode == 0, error);
        return output;
    }
}
