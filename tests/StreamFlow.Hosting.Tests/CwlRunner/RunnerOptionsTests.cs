using StreamFlow.Hosting.CwlRunner;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Tests.CwlRunner;

public sealed class RunnerOptionsTests
{
    [Fact]
    public void Parse_OptionsBeforeTheDocument_AreTheRunners()
    {
        var arguments = RunnerOptions.Parse(["--outdir=/out", "--quiet", "--no-container", "--tmpdir-prefix", "/tmp/x", "tool.cwl", "--outdir", "5", "job.json"]);
        Assert.Null(arguments.Error);
        Assert.Equal("/out", arguments.OutputDirectory);
        Assert.Equal("/tmp/x", arguments.TemporaryPrefix);
        Assert.Equal(Verbosity.Quiet, arguments.Verbosity);
        Assert.Equal(ContainerChoice.None, arguments.Containers);
        Assert.Equal("tool.cwl", arguments.Tool);
        Assert.Equal(["--outdir", "5", "job.json"], arguments.Rest);
    }

    [Theory]
    [InlineData("There is no option '--outidr'.", "--outidr", "x", "tool.cwl")]
    [InlineData("The option --outdir needs a value: --outdir DIR.", "--outdir")]
    [InlineData("The option --quiet takes no value.", "--quiet=1", "tool.cwl")]
    [InlineData("'pink' is not a value of --color; use auto, always or never.", "--color", "pink", "tool.cwl")]
    public void Parse_WrongOption_SaysWhatIsWrong(string expected, params string[] words) =>
        Assert.Equal(expected, RunnerOptions.Parse(words).Error);

    [Fact]
    public void Parse_QuietAndDebug_IsQuiet()
    {
        Assert.Equal(Verbosity.Quiet, RunnerOptions.Parse(["--quiet", "--debug", "t"]).Verbosity);
        Assert.Equal(Verbosity.Quiet, RunnerOptions.Parse(["--debug", "--quiet", "t"]).Verbosity);
    }

    [Fact]
    public void Parse_DashAlone_IsADocument() => Assert.Equal("-", RunnerOptions.Parse(["-"]).Tool);
}
