using System.Text.Json;
using StreamFlow.Connectors.TestKit;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Templates.Tests;

/// <summary>Whoever does what the guide says, and nothing else, gets what it says.</summary>
public sealed class GuideTests(InstalledTemplate template, FollowedGuide guide) : IClassFixture<FollowedGuide>
{
    private const string Words = "guide/Words";

    [Fact]
    public void Guide_UpToTheCluster_CountsTheWords()
    {
        guide.Result.Succeeded();

        Assert.Contains("\"words\": 11", guide.Result.Output, StringComparison.Ordinal);
        Assert.Equal("5", File.ReadAllText(template.Packages.At(Words, "out", "rose.count")).Trim());
    }

    [Fact]
    public async Task Guide_OnACluster_CountsTheWordsInJobsOfTheQueue()
    {
        guide.Result.Succeeded();
        SshTestbed.Require();
        using var slurm = await SlurmServer.UseAsync(alone: false, TestContext.Current.CancellationToken);
        const string Example = "Nodes = [\"login.example.org\"], Username = \"ada\"";
        var script = Guide.Script(FollowedGuide.Cluster);
        Assert.Contains(Example, script, StringComparison.Ordinal);

        var own = $"Nodes = [\"{SshTestbed.Login}\"], Username = \"root\", SshKey = \"{SshTestbed.At("id_ed25519")}\", KnownHostsFile = \"{SshTestbed.At("known_hosts")}\", ConfigFile = \"/dev/null\"";
        var run = (await template.Packages.RunAsync(Words, "bash", "-c", script.Replace(Example, own, StringComparison.Ordinal))).Succeeded();

        Assert.Contains("\"words\": 11", run.Output, StringComparison.Ordinal);
        Assert.Contains("short", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guide_TestIt_Passes()
    {
        guide.Result.Succeeded();

        var run = (await template.Packages.RunAsync(Words, "bash", "-c", Guide.Script("Test it"))).Succeeded();

        Assert.Matches(@"Passed:\s+1", run.Output);
    }

    [Fact]
    public async Task WrittenDocuments_OfABuiltProject_StandUnderItInEditors()
    {
        guide.Result.Succeeded();

        var items = (await template.Packages.RunAsync(Words, "dotnet", "msbuild", "-getItem:None")).Succeeded();

        using var json = JsonDocument.Parse(items.Output);
        var links = json.RootElement.GetProperty("Items").GetProperty("None").EnumerateArray().Select(item => item.TryGetProperty("Link", out var link) ? link.GetString() : null);
        Assert.Superset(new HashSet<string?> { "StreamFlow/streamflow.yml", "StreamFlow/cwl/wordCount.cwl", "StreamFlow/cwl/countWords.cwl" }, links.ToHashSet());
    }

    [Fact]
    public async Task PackedDocument_OfTheBuild_IsThatOfTheProgram()
    {
        guide.Result.Succeeded();
        var built = template.Packages.At(Words, "bin", "Debug", "net10.0", "cwl", "wordCount.packed.cwl");
        var published = template.Packages.At("published");

        (await template.Packages.RunAsync(Words, "dotnet", "build", "-p:StreamFlowPackedDocuments=true", "--nologo")).Succeeded();
        (await template.Packages.RunAsync(Words, template.Packages.At(Words, "bin", "Debug", "net10.0", "Words"), "publish", published, "--pack")).Succeeded();

        Assert.Equal(File.ReadAllText(Path.Join(published, "cwl", "wordCount.cwl")), File.ReadAllText(built));
    }
}
