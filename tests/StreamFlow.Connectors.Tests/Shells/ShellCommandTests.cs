using FsCheck.Fluent;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Tests.Shells;

public sealed class ShellCommandTests : IDisposable
{
    private static readonly ExecutionLocation Here = new() { Name = "here", Deployment = "here" };
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public void Dispose() => _processes.Dispose();

    [Theory]
    [InlineData("sh")]
    [InlineData("dash")]
    [InlineData("bash")]
    [InlineData("busybox")]
    public async Task Words_HostileText_ReachTheProgramUnchanged(string shell)
    {
        var program = "/bin/" + shell;
        Assert.SkipUnless(File.Exists(program), $"{program} is not on this machine.");
        var pieces = Gen.OneOf(
            Gen.Elements("'", "\"", "\\", "$", "`", "$(exit 1)", "${x}", "\n", "\t", " ", "*", "?", "[a]", "~", "#", ";", "&", "|", "<", ">", "!", "-n", "--", "é", "漢", "😀", "%s", "=", "a"),
            Gen.Elements("if", "then", "done", "{", "}", "in", "", "A=b", "~/x", "\r", "\u0001"));
        var words = pieces.ListOf().Select(static parts => string.Concat(parts)).ArrayOf().Sample(60, 40);

        foreach (var arguments in words)
        {
            var command = new ShellCommand(["printf", "%s\\0", .. arguments, "end"]).ToString();
            var output = await RunAsync(shell == "busybox" ? [program, "sh", "-c", command] : [program, "-c", command]);

            Assert.Equal([.. arguments, "end", string.Empty], output.Split('\0'));
        }
    }

    [Fact]
    public async Task Export_HostileValue_IsSetUnchanged()
    {
        const string Value = "it's $HOME `x` \"\\\n";
        var command = new ShellCommand().Export("MINE", Value).ChangeDirectory("/").Words("printenv", "MINE");

        Assert.Equal(Value + "\n", await RunAsync(["/bin/sh", "-c", command.ToString()]));
    }

    [Theory]
    [InlineData("A B")]
    [InlineData("1A")]
    [InlineData("A;rm")]
    [InlineData("")]
    public void Export_NameThatIsNone_IsRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new ShellCommand().Export(name, "x"));

    [Fact]
    public void Quote_HarmlessWord_StaysAsItIs() => Assert.Equal("/usr/bin/a-b_c.d:e,f+g@h%i", ShellCommand.Quote("/usr/bin/a-b_c.d:e,f+g@h%i"));

    [Fact]
    public void Quote_Nul_IsRefused() => Assert.Throws<ArgumentException>(() => ShellCommand.Quote("a\0b"));

    private async Task<string> RunAsync(string[] words)
    {
        await using var connector = new LocalConnector(new ConnectorContext { DeploymentName = "here", ConfigDirectory = "/", Processes = _processes });
        var request = new CommandRequest
        {
            Arguments = words,
            CaptureOutput = true,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/usr/bin:/bin" },
        };
        var result = await connector.RunAsync(Here, request, TestContext.Current.CancellationToken);
        Assert.Equal(0, result.ExitCode);
        return result.StandardOutput;
    }
}
