using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Tests.Running;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Engine.Tests.Containers;

/// <summary>Tools in containers of a real Singularity or Apptainer.</summary>
public sealed class SingularityToolTests : IAsyncLifetime
{
    private readonly EngineHarness _engine = new();

    public async ValueTask InitializeAsync()
    {
        var images = await ContainerEngineServer.RequireSingularityAsync();
        Directory.CreateDirectory(_engine.PathOf("cache"));
        File.CreateSymbolicLink(_engine.PathOf("cache/small_latest.sif"), Path.Join(images, "busybox.sif"));
        _engine.UseContainers(null, ("CWL_SINGULARITY_CACHE", _engine.PathOf("cache")), ("STREAMFLOW_TEST_OF_HOST", "seen"));
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_Shell_SeesTheDirectoriesAndNothingOfTheHost()
    {
        var text = await PrintAsync("pwd; echo $HOME $TMPDIR $STREAMFLOW_TEST_OF_HOST; ls /sys/class/net; test -w /tmp && echo tmp; touch /x 2>/dev/null || echo read-only");

        Assert.Equal("/var/spool/cwl\n/var/spool/cwl /tmp\nlo\ntmp\nread-only\n", text);
    }

    [Fact]
    public async Task Run_EnvironmentVariable_ReachesTheCommandUnchanged() => Assert.Equal(
        "a $HOME `id` \"q\" \n é",
        await PrintAsync("printf %s \"$SECRET\"", "EnvVarRequirement: {envDef: {SECRET: \"a $HOME `id` \\\"q\\\" \\n é\"}}"));

    [Theory]
    [InlineData("plain.txt")]
    [InlineData("a, \"b\" : $HOME.txt")]
    public async Task Run_InputWithHostileName_IsReadOnlyUnderItsName(string name)
    {
        var path = _engine.Write(name, "content");
        var outputs = await RunAsync(
            Tool("basename \"$1\"; cat \"$1\"; (echo > \"$1\") 2>/dev/null || echo read-only", inputs: "file: {type: File, inputBinding: {}}"),
            CwlJson.ToText(new RecordValue([new("file", new FileValue { Location = new Uri(path).AbsoluteUri })])));

        Assert.Equal($"{name}\ncontentread-only\n", TextOf(outputs));
    }

    [Fact]
    public async Task Run_TimeLimit_EndsTheContainer()
    {
        var marker = $"31{Random.Shared.Next(100000, 999999)}";
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(
            () => RunAsync(Tool($"trap '' TERM; sleep {marker}", "ToolTimeLimit: {timelimit: 2}"), "{}"));

        Assert.Contains("longer than its limit of 2 s", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain($"sleep {marker}", await ContainerEngineServer.AskAsync("ps", "-eo", "args"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Dockerfile_IsRefused()
    {
        var cwl = Tool("true").Replace("dockerPull: small", "dockerFile: FROM scratch", StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => RunAsync(cwl, "{}"));

        Assert.Contains("dockerFile", error.Message, StringComparison.Ordinal);
    }

    private static string TextOf(RecordValue outputs) => File.ReadAllText(((FileValue)outputs["out"]!).Path!);

    private static string Tool(string script, string? requirement = null, string? inputs = null) => $$"""
        cwlVersion: v1.2
        class: CommandLineTool
        requirements:
          DockerRequirement:
            dockerPull: small
          {{requirement ?? "ShellCommandRequirement: {}"}}
        baseCommand: [sh, -c, {{CwlJson.ToText(new StringValue(script))}}, sh]
        inputs: { {{inputs}} }
        outputs: { out: stdout }
        stdout: out.txt
        """;

    private async Task<string> PrintAsync(string script, string? requirement = null) => TextOf(await RunAsync(Tool(script, requirement), "{}"));

    private async Task<RecordValue> RunAsync(string cwl, string inputs) =>
        await _engine.RunAsync((await _engine.LoadAsync(cwl, inputs)) with { DefaultContainers = new SingularityContainers() });
}
