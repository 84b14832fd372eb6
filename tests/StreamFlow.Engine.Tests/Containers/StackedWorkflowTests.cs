using StreamFlow.Connectors.Containers;
using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Tests.Running;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Engine.Tests.Containers;

/// <summary>Whole workflows whose steps run in containers on hosts, and in containers of the jobs of a queue.</summary>
public sealed class StackedWorkflowTests : IAsyncDisposable
{
    private const string TwoSteps = """
        cwlVersion: v1.2
        class: Workflow
        inputs: {data: File}
        outputs: {result: {type: File, outputSource: second/out}, folder: {type: Directory, outputSource: first/folder}}
        steps:
          first:
            run:
              class: CommandLineTool
              baseCommand: [sh, -c, 'cat "$0"; cat /etc/hostname 2>/dev/null || echo none; mkdir -p "d/it''s a dir"; echo x >"d/it''s a dir/f"']
              stdout: it's one.txt
              inputs: {f: {type: File, inputBinding: {}}}
              outputs: {out: stdout, folder: {type: Directory, outputBinding: {glob: d}}}
            in: {f: data}
            out: [out, folder]
          second:
            run:
              class: CommandLineTool
              baseCommand: [sh, -c, 'head -n 1 "$0" | tr a-z A-Z; ls -R "$1" | grep -c dir; echo "${APPTAINER_NAME:-nothing}"']
              stdout: two.txt
              inputs: {f: {type: File, inputBinding: {position: 1}}, d: {type: Directory, inputBinding: {position: 2}}}
              outputs: {out: stdout}
            in: {f: first/out, d: first/folder}
            out: [out]
        """;

    private readonly EngineHarness _engine = new();

    public StackedWorkflowTests() => _engine.Connectors
        .Register<SshDeployment>(static (deployment, context) => new SshConnector(deployment, context))
        .RegisterQueues()
        .RegisterContainers();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_StepsInTwoStacks_MovesTheDataBetweenThem()
    {
        SshTestbed.Require();
        await ContainerEngineServer.RequireDockerAsync();
        var images = await ContainerEngineServer.RequireSingularityAsync();
        var login = SshTestbed.LoginDeployment;
        var docker = new DockerDeployment { Image = ContainerEngineServer.SmallImage, Wraps = login };
        var singularity = new SingularityDeployment { Image = Path.Join(images, "busybox.sif"), Containall = true, WritableTmpfs = true, Wraps = login };

        var outputs = await RunAsync(
            [new("login", login), new("box", docker), new("sing", singularity)],
            new Binding(new StepReference("/first"), docker),
            new Binding(new StepReference("/second"), singularity));

        Assert.Equal("FROM HERE\n2\nbusybox.sif\n", TextOf(outputs));
        Assert.Equal("x\n", File.ReadAllText(Path.Join(_engine.OutputDirectory, "d", "it's a dir", "f")));
        var states = _engine.Log.Of<DeploymentChanged>().ToList();
        Assert.Equal("login", states.First(static change => change.State == DeploymentState.Deployed).Deployment);
        Assert.Equal("login", states.Last(static change => change.State == DeploymentState.Undeployed).Deployment);
        Assert.Equal(3, states.Count(static change => change.State == DeploymentState.Undeployed));
    }

    [Fact]
    public async Task Run_SingularityOnSlurm_StartsAContainerInEachJob()
    {
        using var server = await SlurmServer.UseAsync(alone: false, TestContext.Current.CancellationToken);
        var images = await ContainerEngineServer.RequireSingularityAsync();
        var queue = new SlurmDeployment { MaxConcurrentJobs = 4, PollingInterval = TimeSpan.FromSeconds(1) };
        var tools = new SingularityDeployment { Image = Path.Join(images, "busybox.sif"), Containall = true, Env = ["COLOUR=it's blue"], Wraps = queue };

        var outputs = await RunAsync([new("queue", queue), new("tools", tools)], new Binding(new StepReference("/"), tools));

        Assert.Equal("FROM HERE\n2\nbusybox.sif\n", TextOf(outputs));
        Assert.Equal(2, Assert.Single(_engine.Log.Of<SchedulerUsed>()).Jobs);
        Assert.Equal("x\n", File.ReadAllText(Path.Join(_engine.OutputDirectory, "d", "it's a dir", "f")));
    }

    [Fact]
    public async Task Run_SingularityOnSlurmOnSsh_StartsAContainerInEachJob()
    {
        using var server = await SlurmServer.UseAsync(alone: false, TestContext.Current.CancellationToken);
        SshTestbed.Require();
        var images = await ContainerEngineServer.RequireSingularityAsync();
        var login = SshTestbed.LoginDeployment;
        var queue = new SlurmDeployment { MaxConcurrentJobs = 4, PollingInterval = TimeSpan.FromSeconds(1), Wraps = login };
        var tools = new SingularityDeployment { Image = Path.Join(images, "busybox.sif"), Wraps = queue };

        var outputs = await RunAsync([new("login", login), new("queue", queue), new("tools", tools)], new Binding(new StepReference("/"), tools));

        Assert.Equal("FROM HERE\n2\nbusybox.sif\n", TextOf(outputs));
    }

    private static string TextOf(RecordValue outputs) => File.ReadAllText(((FileValue)outputs["result"]!).Path!);

    private async Task<RecordValue> RunAsync(KeyValuePair<string, Deployment>[] deployments, params Binding[] bindings)
    {
        _engine.Write("data.txt", "from here\n");
        var request = await _engine.LoadAsync(TwoSteps, "{\"data\": {\"class\": \"File\", \"location\": \"data.txt\"}}");
        return await _engine.RunAsync(request with { Deployments = deployments, Bindings = [.. bindings] });
    }
}
