using System.Text.Json.Nodes;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.CSharpSteps;
using StreamFlow.Hosting.Tests.Terminal;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Hosting.Tests.Declared;

/// <summary>Runs C# methods as steps: in this process, and as the program does in a copy.</summary>
public sealed class CSharpStepTests : IDisposable
{
    private static readonly WorkflowInput<CwlFile> Text = new() { Default = CwlFile.FromText("text.txt", "a\nlonger\nb\n") };
    private static readonly Stats.CountAsyncStep Count = new() { Text = Text, Mode = Mode.Upper };
    private static readonly WorkflowOutput<int> Lines = new(Count.Lines);
    private static readonly WorkflowOutput<string[]> Longest = new(Count.Longest);
    private static readonly WorkflowOutput<CwlFile> Report = new(Count.Report);
    private static readonly Stats.FailStep Broken = new() { Code = 7 };
    private static readonly WorkflowOutput<int> Never = new(Broken.Result);

    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTerminal _terminal;

    public CSharpStepTests() => _terminal = new FakeTerminal { Directory = _directory.Root };

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Run_OnTheLocalMachine_CallsTheMethod()
    {
        var exitCode = await StreamFlowCommandLine.RunAsync(Program(Good), ["run", "--outdir", "out"], _terminal.Environment);

        Assert.True(exitCode == 0, _terminal.Error.ToString());
        var outputs = JsonNode.Parse(_terminal.Output.ToString())!;
        Assert.Equal(3, outputs["lines"]!.GetValue<int>());
        Assert.Equal("longer", outputs["longest"]![0]!.GetValue<string>());
        Assert.Equal("Upper 3\n", await File.ReadAllTextAsync(_directory.At("out", "report.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_MethodThatThrows_FailsTheStepWithWhatItSaid()
    {
        Assert.Equal(1, await StreamFlowCommandLine.RunAsync(Program(Bad), ["run", "--outdir", "out"], _terminal.Environment));
        Assert.Contains("FAILED step /broken", _terminal.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: no 7", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallStep_InTheDirectoryOfAJob_LeavesTheOutputs()
    {
        var text = _directory.Write("text.txt", "one\n");
        _directory.Write("cwl.inputs.json", $$"""{ "text": { "class": "File", "path": "{{text}}" }, "limit": 2, "mode": "UPPER" }""");

        Assert.Equal(0, await StepVerb.TryRunAsync(Program(Good), ["call-step", "Stats.CountAsync"], _terminal.Environment));
        var outputs = JsonNode.Parse(await File.ReadAllTextAsync(_directory.At("cwl.output.json"), TestContext.Current.CancellationToken))!;
        Assert.Equal(1, outputs["lines"]!.GetValue<int>());
        Assert.Equal(_directory.At("report.txt"), outputs["report"]!["path"]!.GetValue<string>());
    }

    [Fact]
    public async Task CallStep_UnknownMethod_IsRefused()
    {
        Assert.Equal(2, await StepVerb.TryRunAsync(Program(Good), ["call-step", "System.Environment.Exit"], _terminal.Environment));
        Assert.Null(await StepVerb.TryRunAsync(Program(Good), ["run"], _terminal.Environment));
    }

    [Fact]
    public async Task Publish_CSharpStep_IsAToolThatRunsTheProgram()
    {
        Assert.Equal(0, await StreamFlowCommandLine.RunAsync(Program(Good), ["publish", "there"], _terminal.Environment));
        Snapshot.Matches(await File.ReadAllTextAsync(_directory.At("there", "cwl", "count.cwl"), TestContext.Current.CancellationToken), "Count.cwl");
    }

    private static StreamFlowDocument Good() => new StreamFlowDocumentBuilder(typeof(CSharpStepTests))
        .Add("text", nameof(Text), Text)
        .Add("count", nameof(Count), Count)
        .Add("lines", nameof(Lines), Lines)
        .Add("longest", nameof(Longest), Longest)
        .Add("report", nameof(Report), Report)
        .Build();

    private static StreamFlowDocument Bad() => new StreamFlowDocumentBuilder(typeof(CSharpStepTests))
        .Add("broken", nameof(Broken), Broken)
        .Add("never", nameof(Never), Never)
        .Build();

    private StreamFlowProgram Program(Func<StreamFlowDocument> document) => new(nameof(CSharpStepTests), document) { BaseDirectory = _directory.Root };
}
