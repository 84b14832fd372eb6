namespace StreamFlow.Templates.Tests;

public sealed class ToolTests(InstalledTemplate template)
{
    [Theory]
    [InlineData("StreamFlow.Cli", "streamflow", "version")]
    [InlineData("StreamFlow.CwlRunner", "cwl-runner", "--version")]
    public async Task Install_Tool_GivesItsCommand(string package, string command, string argument)
    {
        var packages = template.Packages;
        await packages.PackAsync($"src/{package}", "--no-build");
        (await packages.DotnetAsync("tool", "install", package, "--version", packages.Version, "--tool-path", packages.At("tools"))).Succeeded();

        var run = (await packages.RunAsync(".", packages.At("tools", command), argument)).Succeeded();

        Assert.Contains("0.1", run.Output);
    }
}
