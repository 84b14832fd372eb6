using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Tests.Running;

namespace StreamFlow.Engine.Tests.Containers;

/// <summary>What happens to tools that ask for a container on a machine without an engine.</summary>
public sealed class ToolContainersTests : IAsyncDisposable
{
    private const string Tool = """
        cwlVersion: v1.2
        class: CommandLineTool
        requirements: {DockerRequirement: {dockerPull: some/image}}
        baseCommand: [echo, here]
        inputs: []
        outputs: {out: stdout}
        """;

    private readonly EngineHarness _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_RequirementWithoutEngine_IsRefusedBeforeAnythingStarts()
    {
        _engine.UseContainers("no-such-docker");

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => _engine.RunAsync(Tool));

        Assert.Equal(33, error.ExitCode);
        Assert.Contains("main.cwl(3,", error.Message, StringComparison.Ordinal);
        Assert.Contains("requires the container 'some/image', and Docker cannot be used on this machine: there is no program 'no-such-docker'", error.Message, StringComparison.Ordinal);
        Assert.Contains("--no-container", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_HintWithoutEngine_RunsWithoutAContainer()
    {
        _engine.UseContainers("no-such-docker");

        var outputs = await _engine.RunAsync(Tool.Replace("requirements", "hints", StringComparison.Ordinal));

        Assert.Equal("here\n", File.ReadAllText(((FileValue)outputs["out"]!).Path!));
    }

    [Fact]
    public async Task Run_WithoutContainers_IgnoresTheRequirement()
    {
        var request = await _engine.LoadAsync(Tool) with { WithoutContainers = true };

        Assert.NotNull((await _engine.RunAsync(request))["out"]);
    }

    [Fact]
    public async Task Run_StepMappedToAnEngineThatIsNotBuilt_IsRefusedByName()
    {
        _engine.UseContainers();
        var request = await _engine.LoadAsync(Tool);
        request = request with { Containers = [new ContainerMapping(new StepReference("/"), new KubernetesContainers())] };

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => _engine.RunAsync(request));

        Assert.Contains("KubernetesContainers", error.Message, StringComparison.Ordinal);
    }
}
