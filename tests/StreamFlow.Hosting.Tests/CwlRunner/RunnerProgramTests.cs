using StreamFlow.Hosting.CwlRunner;
using StreamFlow.Hosting.Tests.Terminal;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Hosting.Tests.CwlRunner;

public sealed class RunnerProgramTests : IDisposable
{
    private const string Tool = """
        cwlVersion: v1.2
        class: CommandLineTool
        doc: Greets.
        baseCommand: echo
        inputs:
          greeting: { type: string, doc: What to say. }
          names: { type: "string[]?", inputBinding: { position: 2 } }
          loud: { type: boolean?, doc: "Whether to shout." }
          how: { type: { type: enum, symbols: [kindly, coldly] }, default: kindly }
          about: { type: File?, default: { class: File, location: about.txt } }
          place: Directory
          measures: { type: { type: record, fields: { width: int, height: float? } } }
        outputs:
          said: { type: stdout, doc: What was said. }
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("--make-template")]
    [InlineData("--print-dot")]
    [InlineData("--print-deps")]
    public async Task Run_PrintingOption_PrintsWhatTheSnapshotHas(string option)
    {
        _directory.Write("tool.cwl", Tool);
        _directory.Write("main.cwl", """
            cwlVersion: v1.2
            class: Workflow
            requirements: { ScatterFeatureRequirement: {} }
            inputs: { greetings: "string[]", place: Directory }
            steps:
              greet:
                run: tool.cwl
                scatter: greeting
                in: { greeting: greetings, place: place, measures: { default: { width: 1 } } }
                out: [said]
            outputs:
              all: { type: "File[]", outputSource: greet/said }
            """);
        var document = option is "--help" or "--make-template" ? "tool.cwl" : "main.cwl";
        var terminal = new FakeTerminal { Directory = _directory.Root };
        Assert.Equal(0, await RunnerProgram.RunAsync([option, document], terminal.Environment));
        Assert.Empty(terminal.Error.ToString());
        Snapshot.Matches(terminal.Output.ToString().Replace(_directory.Root, "/here", StringComparison.Ordinal), $"{option[2..]}.txt");
    }

    [Fact]
    public async Task Run_ValidDocument_SaysSoAndWritesNoResult()
    {
        _directory.Write("tool.cwl", Tool);
        var terminal = new FakeTerminal { Directory = _directory.Root };
        Assert.Equal(0, await RunnerProgram.RunAsync(["--validate", "tool.cwl"], terminal.Environment));
        Assert.Equal("tool.cwl is valid CWL.\n", terminal.Error.ToString());
        Assert.Empty(terminal.Output.ToString());
    }

    [Fact]
    public async Task Run_InvalidDocument_ReportsEveryFindingWithItsPlace()
    {
        _directory.Write("tool.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: echo
            inputs: { a: strong }
            outputs: { b: flie }
            """);
        var terminal = new FakeTerminal { Directory = _directory.Root };
        Assert.Equal(1, await RunnerProgram.RunAsync(["--validate", "tool.cwl"], terminal.Environment));
        Assert.Matches(@"(?m)^tool\.cwl\(4,\d+\): error SF3\d\d\d: .*strong", terminal.Error.ToString());
        Assert.Matches(@"(?m)^tool\.cwl\(5,\d+\): error SF3\d\d\d: .*flie", terminal.Error.ToString());
    }

    [Theory]
    [InlineData("requirements: [{ class: MagicRequirement }]", 33)]
    [InlineData("requirements: [{ class: MagicRequirement }]\nbaseComand: x", 1)]
    [InlineData("requirements: [{ class: InlineJavascriptRequirement }]\narguments: [$(1 +)]", 1)]
    public async Task Run_DocumentThatCannotRun_EndsWithTheCodeOfTheStandard(string fields, int expected)
    {
        _directory.Write("tool.cwl", $"cwlVersion: v1.2\nclass: CommandLineTool\ninputs: []\noutputs: []\n{fields}\n");
        var terminal = new FakeTerminal { Directory = _directory.Root };
        Assert.Equal(expected, await RunnerProgram.RunAsync(["tool.cwl"], terminal.Environment));
        Assert.Matches(@"(?m)^tool\.cwl\([56],\d+\): error SF3\d\d\d: ", terminal.Error.ToString());
    }

    [Theory]
    [InlineData("error: The document to run is missing. Try 'cwl-runner --help'.")]
    [InlineData("error: There is no option and no input '--nmaes'. Try 'cwl-runner tool.cwl --help'.", "tool.cwl", "--nmaes", "x")]
    [InlineData("error: There are two job files, 'a.yml' and 'b.yml'; merge them.", "tool.cwl", "a.yml", "b.yml")]
    [InlineData("error: 'warmly' is no value for the input 'how', which is of type enum(kindly|coldly).", "tool.cwl", "--how", "warmly")]
    [InlineData("error: The input --place needs a value of type Directory.", "tool.cwl", "--place")]
    public async Task Run_WrongCommandLine_EndsWith2(string expected, params string[] words)
    {
        _directory.Write("tool.cwl", Tool);
        var terminal = new FakeTerminal { Directory = _directory.Root };
        Assert.Equal(2, await RunnerProgram.RunAsync(words, terminal.Environment));
        Assert.Equal(expected + "\n", terminal.Error.ToString());
    }
}
