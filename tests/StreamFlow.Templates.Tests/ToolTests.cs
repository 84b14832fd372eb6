using System.Diagnostics;

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

        var start = new ProcessStartInfo(packages.At("tools", command), [argument]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("0.1", output);
    }
}
