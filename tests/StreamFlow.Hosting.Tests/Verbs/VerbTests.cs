using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Tests.Terminal;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Hosting.Tests.Verbs;

public sealed class VerbTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTerminal _terminal;

    public VerbTests()
    {
        _terminal = new FakeTerminal { Directory = _directory.Root };
        _directory.Write("echo.cwl", Files.Echo);
        _directory.Write("streamflow.yml", Files.EchoFile);
        _directory.Write("two.cwl", Files.TwoSteps);
        _directory.Write("words.yml", "words: [one, two]\n");
        _directory.Write("clusters.yml", Files.Clusters);
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Validate_GoodFile_SaysSo()
    {
        Assert.Equal(0, await RunAsync("validate", "streamflow.yml"));
        Assert.Equal("streamflow.yml is valid.\n", _terminal.Error.ToString());
    }

    [Fact]
    public async Task Validate_WrongFile_ReportsAllFindingsWithTheirPlaces()
    {
        _directory.Write("wrong.yml", """
            version: v1.0
            workflows:
              main: { type: cwl, config: { file: absent.cwl } }
            deployments:
              here: { type: docker, config: { imgae: busybox } }
            """);
        Assert.Equal(1, await RunAsync("validate", "wrong.yml"));
        var text = _terminal.Error.ToString();
        Assert.Matches(@"(?m)^wrong\.yml\(3,\d+\): error SF4003: .*absent\.cwl", text);
        Assert.Matches(@"(?m)^wrong\.yml\(5,\d+\): error SF1002: .*imgae.*image", text);
        Assert.Contains("wrong.yml: 3 errors", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_WrongWorkflow_ReportsItToo()
    {
        _directory.Write("echo.cwl", Files.Echo.Replace("string", "strong", StringComparison.Ordinal));
        Assert.Equal(1, await RunAsync("validate", "streamflow.yml"));
        Assert.Matches(@"(?m)^echo\.cwl\(4,\d+\): error SF3\d\d\d: .*strong", _terminal.Error.ToString());
    }

    [Fact]
    public async Task Validate_BindingOfAStepThatIsNotThere_IsAnError()
    {
        _directory.Write("clusters.yml", Files.Clusters.Replace("/say", "/sya", StringComparison.Ordinal));
        Assert.Equal(1, await RunAsync("validate", "clusters.yml"));
        Assert.Matches(@"clusters\.yml\(9,\d+\): error SF2004: .*'/sya'.*/say", _terminal.Error.ToString());
    }

    [Fact]
    public async Task Plan_SeveralPlaces_SaysWhatRunsWhere()
    {
        Assert.Equal(0, await RunAsync("plan", "clusters.yml"));
        Snapshot.Matches(_terminal.Output.ToString().Replace(_directory.Root, "/here", StringComparison.Ordinal), "Plan.txt");
    }

    [Fact]
    public async Task Run_DeploymentWithoutConnector_IsRefusedByNameBeforeAnythingStarts()
    {
        _directory.Write("cluster.yaml", "kind: Pod\n");
        _directory.Write("clusters.yml", Files.Clusters.Replace(
            "{ type: ssh, config: { nodes: [login.example.org], username: ada } }", "{ type: kubernetes, config: { files: [cluster.yaml] } }", StringComparison.Ordinal)
            .Replace("wraps: login", "wraps: { deployment: login, service: pod }", StringComparison.Ordinal));
        Assert.Equal(33, await RunAsync("run", "clusters.yml", "--outdir", "out"));
        Assert.Contains("'login' (type kubernetes)", _terminal.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_terminal.Output.ToString());
        Assert.False(Directory.Exists(_directory.At("out")));
    }

    [Fact]
    public async Task Publish_File_TakesAllThatItNamesAlong()
    {
        Assert.Equal(0, await RunAsync("publish", "clusters.yml", "published"));
        Assert.Equal(
            ["echo.cwl", "streamflow.yml", "two.cwl", "words.yml"],
            Directory.EnumerateFiles(_directory.At("published")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Snapshot.Matches(File.ReadAllText(_directory.At("published", "streamflow.yml")), "Published.yml");

        // What was published is a document of its own, and says the same.
        Assert.Equal(0, await RunAsync("validate", "published/streamflow.yml"));
        Assert.Equal(0, await RunAsync("publish", "published/streamflow.yml", "again"));
        Assert.Equal(
            File.ReadLines(_directory.At("published", "streamflow.yml")).Skip(1),
            File.ReadLines(_directory.At("again", "streamflow.yml")).Skip(1));
    }

    [Fact]
    public async Task Publish_PrivateFile_IsLeftOut()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        File.SetUnixFileMode(_directory.Write("key", "secret"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _directory.Write("clusters.yml", Files.Clusters.Replace("username: ada", "username: ada, passwordFile: key", StringComparison.Ordinal));
        Assert.Equal(0, await RunAsync("publish", "clusters.yml", "published"));
        Assert.False(File.Exists(_directory.At("published", "key")));
        Assert.Contains("it may be a secret", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_Pretty_IsJsonWithEveryConnector()
    {
        Assert.Equal(0, await RunAsync("schema", "--pretty"));
        using var schema = System.Text.Json.JsonDocument.Parse(_terminal.Output.ToString());
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Contains("\"slurm\"", _terminal.Output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] args) => StreamFlowCommandLine.RunAsync(program: null, args, _terminal.Environment);
}
