using StreamFlow.Connectors.Queues;
using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Tests.Running;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Engine.Tests.Queues;

/// <summary>Tools in containers of Singularity whose jobs a real Slurm runs.</summary>
public sealed class SlurmContainerTests : IAsyncLifetime
{
    private readonly EngineHarness _engine = new();
    private SlurmServer? _server;

    public async ValueTask InitializeAsync()
    {
        var images = await ContainerEngineServer.RequireSingularityAsync();
        _server = await SlurmServer.UseAsync(alone: false, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_engine.PathOf("cache"));
        File.CreateSymbolicLink(_engine.PathOf("cache/small_latest.sif"), Path.Join(images, "busybox.sif"));
        _engine.UseContainers(null, ("CWL_SINGULARITY_CACHE", _engine.PathOf("cache")));
        _engine.Connectors.RegisterQueues();
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _server?.Dispose();
    }

    [Fact]
    public async Task Run_ToolsInContainers_RunInTheirContainersAsJobs()
    {
        var slurm = new SlurmDeployment { MaxConcurrentJobs = 10, PollingInterval = TimeSpan.FromSeconds(1), Services = { ["spare"] = new() { Partition = "spare" } } };
        _engine.Write("text", "content\n");
        var request = await _engine.LoadAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {file: File, n: "int[]"}
            outputs: {texts: {type: "string[]", outputSource: print/text}}
            steps:
              print:
                scatter: n
                in: {file: file, n: n}
                out: [text]
                run:
                  class: CommandLineTool
                  requirements: {DockerRequirement: {dockerPull: small}}
                  baseCommand: [sh, -c, 'pwd; readlink /bin/sh; cat "$1"; echo "$0"']
                  inputs: {n: {type: int, inputBinding: {position: 1}}, file: {type: File, inputBinding: {position: 2}}}
                  stdout: out
                  outputs: {text: {type: string, outputBinding: {glob: out, loadContents: true, outputEval: "$(self[0].contents)"}}}
            """,
            """{"file": {"class": "File", "path": "text"}, "n": [1, 2]}""");
        var outputs = await _engine.RunAsync(request with
        {
            Deployments = [new("hpc", slurm)],
            Bindings = [new Binding(new StepReference("/print"), slurm) { Service = "spare" }],
            DefaultContainers = new SingularityContainers(),
        });
        var texts = ((ListValue)outputs["texts"]!).Items.Select(static item => ((StringValue)item).Value).ToList();

        Assert.Equal([1, 2], texts.Select(static text => text[^2] - '0'));
        Assert.All(texts, static text => Assert.StartsWith("/var/spool/cwl\n", text));
        Assert.All(texts, static text => Assert.Contains("busybox", text));
        Assert.All(texts, static text => Assert.Contains("content\n", text));
        var used = Assert.Single(_engine.Log.Events.OfType<SchedulerUsed>());
        Assert.Equal((2, 1), (used.Jobs, used.Commands["sbatch"]));
    }
}
