using System.Text.Json;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.CwlRunner;
using StreamFlow.Hosting.Failures;
using StreamFlow.Hosting.Tests.Terminal;
using StreamFlow.Hosting.Tests.Verbs;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Running;

public sealed class RunTests : IDisposable
{
    private const string Failing = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: [sh, -c, "echo before; echo it broke >&2; exit 3"]
        inputs: []
        outputs: []
        """;

    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTerminal _terminal;

    public RunTests()
    {
        _terminal = new FakeTerminal { Directory = _directory.Root };
        _directory.Write("echo.cwl", Files.Echo);
        _directory.Write("streamflow.yml", Files.EchoFile);
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Run_File_PrintsTheOutputsAndNothingElseOnStandardOutput()
    {
        Assert.Equal(0, await RunAsync("run", "streamflow.yml", "--outdir", "out", "--input", "message=two words"));
        using var outputs = JsonDocument.Parse(_terminal.Output.ToString());
        var said = outputs.RootElement.GetProperty("said");
        Assert.Equal(_directory.At("out", "said.txt"), said.GetProperty("path").GetString());
        Assert.Equal("two words\n", await File.ReadAllTextAsync(_directory.At("out", "said.txt"), TestContext.Current.CancellationToken));
        Assert.Contains("COMPLETED run main", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Quiet_SaysNothingOnStandardError()
    {
        Assert.Equal(0, await RunAsync("run", "streamflow.yml", "--outdir", "out", "--quiet"));
        Assert.Empty(_terminal.Error.ToString());
    }

    [Fact]
    public async Task Run_SeveralWorkflows_PrintsOneObjectAfterAnother()
    {
        _directory.Write("both.yml", """
            version: v1.0
            workflows:
              one: { type: cwl, config: { file: echo.cwl } }
              two: { type: cwl, config: { file: echo.cwl, settings: words.yml } }
            """);
        _directory.Write("words.yml", "message: second\n");
        Assert.Equal(0, await RunAsync("run", "both.yml", "--outdir", "out"));
        Assert.Equal(2, _terminal.Output.ToString().Split("\"said\": {").Length - 1);
        Assert.Equal("hello\n", await File.ReadAllTextAsync(_directory.At("out", "one", "said.txt"), TestContext.Current.CancellationToken));
        Assert.Equal("second\n", await File.ReadAllTextAsync(_directory.At("out", "two", "said.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_OnATerminal_ShowsTheStepsAsABlock()
    {
        var terminal = new FakeTerminal { Directory = _directory.Root, IsTerminal = true };
        Assert.Equal(0, await StreamFlowCommandLine.RunAsync(program: null, ["run", "streamflow.yml", "--outdir", "out", "--color=never"], terminal.Environment));
        Assert.Matches("✓ /  +1/1 ", terminal.Error.ToString());
    }

    [Fact]
    public async Task Run_FailingStep_SaysWhereAndShowsItsLastOutput()
    {
        _directory.Write("echo.cwl", Failing);
        var report = _directory.At("failure.json");
        _terminal.With(FailureFile.PathVariable, report);
        Assert.Equal(1, await RunAsync("run", "streamflow.yml", "--outdir", "out"));
        var text = _terminal.Error.ToString();
        Assert.Contains("FAILED step / (tag 0)", text, StringComparison.Ordinal);
        Assert.Contains("exit code: 3", text, StringComparison.Ordinal);
        Assert.Contains("| it broke", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^  directory: /.+$", text);
        Assert.Empty(_terminal.Output.ToString());
        using var failures = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Assert.Contains("it broke", failures.RootElement.GetProperty("failures")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Program_RunsWhatItDeclares()
    {
        var local = new LocalDeployment();
        var workflow = new CwlWorkflow("echo.cwl") { Bindings = [new Binding(new StepReference("/"), local)] };
        var program = new StreamFlowProgram("Demo", () => new StreamFlowDocument { Workflows = { ["main"] = workflow }, Deployments = { ["here"] = local } })
        {
            BaseDirectory = _directory.Root,
        };
        Assert.Equal(0, await StreamFlowCommandLine.RunAsync(program, ["--outdir", "out"], _terminal.Environment));
        Assert.Contains("step / on here/", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DeploymentsWithTheSameOptions_AreStillTwo()
    {
        _directory.Write("two.cwl", Files.TwoSteps);
        _directory.Write("words.yml", "words: [one, two]\n");
        _directory.Write("same.yml", """
            version: v1.0
            workflows:
              main:
                type: cwl
                config: { file: two.cwl, settings: words.yml }
                bindings:
                  - { step: /say, target: { deployment: one } }
                  - { step: /count, target: { deployment: two } }
            deployments:
              one: { type: local, config: {} }
              two: { type: local, config: {} }
            """);
        Assert.Equal(0, await RunAsync("run", "same.yml", "--outdir", "out"));
        Assert.Contains("step /say on one/", _terminal.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("step /count on two/", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_MissingInput_IsShownAndNotAnError()
    {
        _directory.Write("echo.cwl", Files.Echo.Replace("default: hello, ", string.Empty, StringComparison.Ordinal));
        Assert.Equal(0, await RunAsync("plan", "streamflow.yml"));
        Assert.Matches(@"message +string +MISSING", _terminal.Output.ToString());
    }

    [Fact]
    public async Task RunCwl_OptionOverJob_TheOptionHolds()
    {
        _directory.Write("job.yml", "message: from the file\n");
        Assert.Equal(0, await RunnerProgram.RunAsync(["--outdir", "out", "--quiet", "echo.cwl", "job.yml", "--message", "from the option"], _terminal.Environment));
        Assert.Equal("from the option\n", await File.ReadAllTextAsync(_directory.At("out", "said.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunCwl_JobThatNamesItsTool_RunsIt()
    {
        _directory.Write("jobs/job.yml", "cwl:tool: ../echo.cwl\nmessage: named\n");
        Assert.Equal(0, await RunnerProgram.RunAsync(["--outdir", "out", "--quiet", "jobs/job.yml"], _terminal.Environment));
        Assert.Equal("named\n", await File.ReadAllTextAsync(_directory.At("out", "said.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunCwl_JobOnStandardInput_IsRead()
    {
        var environment = _terminal.Environment with { Input = static () => new StringReader("message: piped\n") };
        Assert.Equal(0, await RunnerProgram.RunAsync(["--outdir", "out", "--quiet", "echo.cwl", "-"], environment));
        Assert.Equal("piped\n", await File.ReadAllTextAsync(_directory.At("out", "said.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunCwl_MissingInput_NamesItAndEndsWith1()
    {
        _directory.Write("echo.cwl", Files.Echo.Replace("default: hello, ", string.Empty, StringComparison.Ordinal));
        Assert.Equal(1, await RunnerProgram.RunAsync(["echo.cwl"], _terminal.Environment));
        Assert.Contains("The required input 'message' (string) of echo.cwl has no value", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunCwl_StreamFlowFile_BindsTheSteps()
    {
        _directory.Write("where.yml", """
            version: v1.0
            workflows:
              main:
                type: cwl
                config: { file: echo.cwl }
                bindings: [{ step: /, target: { deployment: desk } }]
            deployments:
              desk: { type: local, config: {} }
            """);
        Assert.Equal(0, await RunnerProgram.RunAsync(["--outdir", "out", "--streamflow-file", "where.yml", "echo.cwl"], _terminal.Environment));
        Assert.Contains("step / on desk/", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] args) => StreamFlowCommandLine.RunAsync(program: null, args, _terminal.Environment);
}
