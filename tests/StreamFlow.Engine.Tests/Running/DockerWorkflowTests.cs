using StreamFlow.Connectors.Containers;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Jobs;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>Whole workflows over containers of a real Docker daemon.</summary>
public sealed class DockerWorkflowTests : IAsyncLifetime
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
              baseCommand: [sh, -c, 'cat "$0"; hostname; mkdir -p "d/sub dir"; echo x >"d/sub dir/f"']
              stdout: it's one.txt
              inputs: {f: {type: File, inputBinding: {}}}
              outputs: {out: stdout, folder: {type: Directory, outputBinding: {glob: d}}}
            in: {f: data}
            out: [out, folder]
          second:
            run: {class: CommandLineTool, baseCommand: [tr, a-z, A-Z], stdin: $(inputs.f.path), stdout: two.txt, inputs: {f: File}, outputs: {out: stdout}}
            in: {f: first/out}
            out: [out]
        """;

    private const string Tool = """
        cwlVersion: v1.2
        class: CommandLineTool
        requirements: {DockerRequirement: {dockerPull: testbed/busybox:latest}}
        baseCommand: [sh, -c, 'pwd; cat "$0"']
        inputs: {data: {type: File, inputBinding: {}}}
        outputs: {out: stdout}
        stdout: out.txt
        """;

    private static string NeedingGpu(string kind) => $$$"""
        cwlVersion: v1.2
        class: CommandLineTool
        $namespaces: {cwltool: "http://commonwl.org/cwltool#"}
        {{{kind}}}: {cwltool:CUDARequirement: {cudaVersionMin: "11.0", cudaComputeCapability: "7.0"}}
        baseCommand: [echo, here]
        inputs: []
        outputs: {out: stdout}
        """;

    private const string Inputs = "{\"data\": {\"class\": \"File\", \"location\": \"data.txt\"}}";

    private readonly EngineHarness _engine = new();

    public async ValueTask InitializeAsync()
    {
        await ContainerEngineServer.RequireDockerAsync();
        _engine.Connectors.RegisterContainers().Register<DistantDeployment>(DistantDeployment.Connect);
        _engine.UseContainers("docker");
        _engine.Write("data.txt", "from here\n");
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_StepsInTwoContainers_MovesTheDataThereAndBack()
    {
        var outputs = await RunAsync(
            TwoSteps,
            new Binding(new StepReference("/first"), Box("one")),
            new Binding(new StepReference("/second"), Box("two")));

        Assert.Equal("FROM HERE\nONE\n", TextOf(outputs["result"]));
        Assert.Equal("x\n", File.ReadAllText(Path.Join(_engine.OutputDirectory, "d", "sub dir", "f")));
        Assert.Equal(2, _engine.Log.Of<DeploymentChanged>().Count(static change => change.State == DeploymentState.Undeployed));
        Assert.Empty(await ContainerEngineServer.AskAsync("docker", "ps", "--quiet", "--filter", "name=streamflow-one-", "--filter", "name=streamflow-two-"));
    }

    [Fact]
    public async Task Run_StepThatRequiresGraphicsProcessors_GetsThemWithItsContainer()
    {
        var (tool, binding) = (NeedingGpu("requirements"), new Binding(new StepReference("/"), Box("gpu")));

        // There are none here, which the engine says when a container is to have some.
        var error = await Assert.ThrowsAnyAsync<StreamFlowException>(() => RunAsync(tool, binding));

        Assert.Contains("gpu", error.Message, StringComparison.Ordinal);
        Assert.Contains("device driver", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_StepThatWouldLikeGraphicsProcessors_RunsWithoutThem() =>
        Assert.Equal("here\n", TextOf((await RunAsync(NeedingGpu("hints"), new Binding(new StepReference("/"), Box("gpu"))))["out"]));

    [Fact]
    public async Task Run_DirectoryThatBothSidesSee_MovesNothing()
    {
        var shared = Directory.CreateDirectory(_engine.PathOf("shared")).FullName;
        var box = Box("shared") with { Volume = [$"{shared}:{shared}", $"{_engine.PathOf("data.txt")}:{_engine.PathOf("data.txt")}:ro"], Workdir = shared };

        var outputs = await RunAsync(TwoSteps, new Binding(new StepReference("/first"), box));

        Assert.Equal("FROM HERE\nSHARED\n", TextOf(outputs["result"]));
        Assert.All(_engine.Log.Of<TransferProgress>(), static transfer => Assert.Equal(0, transfer.Bytes));
    }

    [Fact]
    public async Task Run_ContainerOnTopOfAnotherDeployment_IsThere()
    {
        var outputs = await RunAsync(TwoSteps, new Binding(new StepReference("/first"), Box("stacked") with { Wraps = new DistantDeployment() }));

        Assert.Equal("FROM HERE\nSTACKED\n", TextOf(outputs["result"]));
    }

    [Fact]
    public async Task Run_ToolThatWantsAContainer_HasItWhereItIsBound()
    {
        var outputs = await RunAsync(Tool, new Binding(new StepReference("/"), new DistantDeployment()));

        Assert.Equal("/var/spool/cwl\nfrom here\n", TextOf(outputs["out"]));
        Assert.EndsWith("/there", Assert.Single(_engine.Log.Of<JobCompleted>()).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ToolThatWantsAContainerWithoutWrapper_HasItHere()
    {
        var request = await _engine.LoadAsync(Tool, Inputs) with
        {
            Bindings = [new Binding(new StepReference("/"), new DistantDeployment())],
            Containers = [new ContainerMapping(new StepReference("/"), new DockerContainers { Wrapper = false })],
        };

        Assert.Equal("/var/spool/cwl\nfrom here\n", TextOf((await _engine.RunAsync(request))["out"]));
        Assert.Equal("this machine", Assert.Single(_engine.Log.Of<JobCompleted>()).Location);
    }

    [Fact]
    public async Task Run_ToolInAContainer_GoesThroughTheRunnerOfCommands()
    {
        var runner = new Recorder();
        _engine.Commands = runner;

        await RunAsync(Tool);

        Assert.Equal(["sh", "-c", "pwd; cat \"$0\""], Assert.Single(runner.Commands).Arguments.Take(3));
    }

    private static DockerDeployment Box(string name) => new() { Image = ContainerEngineServer.SmallImage, Hostname = name };

    private static string TextOf(CwlValue? file) => File.ReadAllText(((FileValue)file!).Path!);

    private async Task<RecordValue> RunAsync(string cwl, params Binding[] bindings)
    {
        var names = new[] { "one", "two" };
        var request = await _engine.LoadAsync(cwl, Inputs) with
        {
            Bindings = bindings,
            Deployments = [.. bindings.Select((binding, i) => KeyValuePair.Create(names[i], binding.Targets[0].Deployment))],
        };
        return await _engine.RunAsync(request);
    }

    private sealed class Recorder : ICommandRunner
    {
        public List<CommandRequest> Commands { get; } = [];

        public ValueTask<CommandResult> RunAsync(IConnector connector, ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken)
        {
            Commands.Add(command);
            return connector.RunAsync(location, command, cancellationToken);
        }
    }
}
