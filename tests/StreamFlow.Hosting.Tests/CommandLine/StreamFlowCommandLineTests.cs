using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Tests.Terminal;

namespace StreamFlow.Hosting.Tests.CommandLine;

public sealed class StreamFlowCommandLineTests
{
    [Fact]
    public async Task Run_NoVerb_ExplainsOnStandardErrorAndEndsWith2()
    {
        var terminal = new FakeTerminal();
        Assert.Equal(2, await StreamFlowCommandLine.RunAsync(program: null, [], terminal.Environment));
        Assert.Contains("validate <FILE>", terminal.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(terminal.Output.ToString());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    public async Task Run_Help_ListsTheVerbs(string word)
    {
        var terminal = new FakeTerminal();
        Assert.Equal(0, await StreamFlowCommandLine.RunAsync(program: null, [word], terminal.Environment));
        foreach (var verb in new[] { "run <FILE>", "validate <FILE>", "plan <FILE>", "publish <FILE> <DIR>", "schema", "version" })
        {
            Assert.Contains(verb, terminal.Output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Run_HelpOfAVerb_ExplainsItsOptions()
    {
        var terminal = new FakeTerminal();
        Assert.Equal(0, await StreamFlowCommandLine.RunAsync(program: null, ["help", "run"], terminal.Environment));
        Assert.Contains("--outdir <DIR>", terminal.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--color <auto|always|never>", terminal.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public async Task Run_Version_PrintsIt(string word)
    {
        var terminal = new FakeTerminal();
        Assert.Equal(0, await StreamFlowCommandLine.RunAsync(program: null, [word], terminal.Environment));
        Assert.Matches(@"^StreamFlow version \d+\.\d+\.\d+\n$", terminal.Output.ToString());
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'rnu'. Did you mean 'run'?", "rnu")]
    [InlineData("'--outidr'", "run", "f.yml", "--outidr")]
    [InlineData("Required argument missing", "run")]
    [InlineData("'pink' is not a value of --color", "run", "f.yml", "--color=pink")]
    [InlineData("There is no version 'v2.0' of the file format", "schema", "v2.0")]
    public async Task Run_WrongCommandLine_SaysWhyAndEndsWith2(string expected, params string[] args)
    {
        var terminal = new FakeTerminal();
        Assert.Equal(2, await StreamFlowCommandLine.RunAsync(program: null, args, terminal.Environment));
        Assert.Contains(expected, terminal.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(terminal.Output.ToString());
    }

    [Fact]
    public async Task Run_MissingFile_SaysWhichAndEndsWith1()
    {
        var terminal = new FakeTerminal { Directory = Path.GetTempPath() };
        Assert.Equal(1, await StreamFlowCommandLine.RunAsync(program: null, ["run", "no-such-file.yml"], terminal.Environment));
        Assert.Contains("no-such-file.yml", terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--debug")]
    public async Task Run_ProgramWithoutVerb_DoesItsDefault(params string[] args)
    {
        var terminal = new FakeTerminal();
        var program = new StreamFlowProgram("Demo", static () => new StreamFlowDocument()) { DefaultVerb = "validate" };
        Assert.Equal(0, await StreamFlowCommandLine.RunAsync(program, args, terminal.Environment));
        Assert.Equal("Demo is valid.\n", terminal.Error.ToString());
    }
}
