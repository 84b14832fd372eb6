using StreamFlow.Connectors.Queues;
using StreamFlow.Core.Observation;
using StreamFlow.Engine.Tests.Running;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Engine.Tests.Queues;

/// <summary>Workflows whose steps are bound to the real Slurm that <c>tests/testbed/slurm.sh</c> starts.</summary>
public sealed class SlurmWorkflowTests : IAsyncLifetime
{
    private const string Scatter = """
        cwlVersion: v1.2
        class: Workflow
        requirements: {ScatterFeatureRequirement: {}}
        inputs: {n: "int[]"}
        outputs: {numbers: {type: "string[]", outputSource: read/number}}
        steps:
          double:
            scatter: n
            in: {n: n}
            out: [doubled]
            run:
              class: CommandLineTool
              requirements: {ResourceRequirement: {coresMin: 1, ramMin: 15}}
              baseCommand: [sh, -c, 'test -n "$SLURM_JOB_ID" && echo $(($0 * 2))']
              inputs: {n: {type: int, inputBinding: {position: 1}}}
              outputs: {doubled: stdout}
          read:
            scatter: file
            in: {file: double/doubled}
            out: [number]
            run:
              class: CommandLineTool
              baseCommand: [cat]
              inputs: {file: {type: File, inputBinding: {}}}
              stdout: text
              outputs:
                number: {type: string, outputBinding: {glob: text, loadContents: true, outputEval: "$(self[0].contents)"}}
        """;

    private readonly EngineHarness _engine = new();

    private SlurmServer? _server;

    public async ValueTask InitializeAsync()
    {
        _server = await SlurmServer.UseAsync(alone: false, TestContext.Current.CancellationToken);
        _engine.Connectors.RegisterQueues();
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _server?.Dispose();
    }

    [Fact]
    public async Task Run_ScatterOnSlurm_GoesOnHereAndTellsWhatTheSchedulerDid()
    {
        var slurm = new SlurmDeployment { MaxConcurrentJobs = 100, PollingInterval = TimeSpan.FromSeconds(1) };
        var request = await _engine.LoadAsync(Scatter, "{\"n\": [1, 2, 3, 4, 5]}");
        var outputs = await _engine.RunAsync(request with
        {
            Deployments = [new("hpc", slurm)],
            Bindings = [new Binding(new StepReference("/double"), slurm)],
        });

        Assert.Equal("""{"numbers":["2\n","4\n","6\n","8\n","10\n"]}""", Cwl.Values.CwlJson.ToText(outputs, indented: false));
        var used = Assert.Single(_engine.Log.Events.OfType<SchedulerUsed>());
        Assert.Equal((5, 1), (used.Jobs, used.Commands["sbatch"]));
    }

    [Fact]
    public async Task Run_JobFailsOnSlurm_SaysWhereAndUnderWhichId()
    {
        var slurm = new SlurmDeployment();
        var request = await _engine.LoadAsync(
            """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'echo trouble >&2; exit 4']
            inputs: {}
            outputs: {}
            """);
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => _engine.RunAsync(request with
        {
            Deployments = [new("hpc", slurm)],
            Bindings = [new Binding(new StepReference("/"), slurm)],
        }));

        Assert.Equal((4, FailureClass.Application), (error.Failure!.ExitCode, error.Failure.Class));
        Assert.Matches("^[0-9]+$", error.Failure.NativeJobId);
        Assert.Contains("trouble", error.Message);
    }

    [Fact]
    public async Task Run_StepAsksForGpus_TheJobGetsThem()
    {
        var slurm = new SlurmDeployment { Services = { ["gpu"] = new() { Partition = "spare" } } };
        var request = await _engine.LoadAsync(
            """
            cwlVersion: v1.2
            class: CommandLineTool
            $namespaces: {cwltool: "http://commonwl.org/cwltool#"}
            requirements:
              cwltool:CUDARequirement: {cudaVersionMin: "11.4", cudaComputeCapability: "7.0", cudaDeviceCountMin: $(inputs.n)}
            baseCommand: [sh, -c, 'printf %s "$CUDA_VISIBLE_DEVICES"']
            inputs: {n: int}
            stdout: text
            outputs: {devices: {type: string, outputBinding: {glob: text, loadContents: true, outputEval: "$(self[0].contents)"}}}
            """,
            """{"n": 2}""");
        var outputs = await _engine.RunAsync(request with
        {
            Deployments = [new("hpc", slurm)],
            Bindings = [new Binding(new StepReference("/"), slurm) { Service = "gpu" }],
        });

        Assert.Equal("""{"devices":"0,1"}""", Cwl.Values.CwlJson.ToText(outputs, indented: false));
    }

    [Fact]
    public async Task Run_StepIsBoundToTwoLocations_RunsOnTwoNodes()
    {
        var slurm = new SlurmDeployment { Services = { ["both"] = new() { Partition = "both" } } };
        var request = await _engine.LoadAsync(
            """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'srun --ntasks-per-node=1 printenv SLURMD_NODENAME | sort | paste -s -d , - | tr -d "\n"; printf " %s" $(echo "$STREAMFLOW_HOSTS" | tr , "\n" | sort)']
            inputs: {}
            stdout: text
            outputs: {nodes: {type: string, outputBinding: {glob: text, loadContents: true, outputEval: "$(self[0].contents)"}}}
            """);
        var outputs = await _engine.RunAsync(request with
        {
            Deployments = [new("hpc", slurm)],
            Bindings = [new Binding(new StepReference("/"), new Target(slurm) { Service = "both", Locations = 2 })],
        });
        var nodes = (await SlurmServer.AskAsync("sinfo", "-h", "-N", "-p", "both", "-o", "%N")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(
            $$"""{"nodes":"{{string.Join(',', nodes)}} {{string.Join(' ', nodes)}}"}""", Cwl.Values.CwlJson.ToText(outputs, indented: false));
    }

    [Fact]
    public async Task Run_MpiProgramOnTwoLocations_HasAProcessOnEachNode()
    {
        Testbed.Require("slurm", File.Exists("/usr/bin/mpirun"), "There is no mpirun; tests/testbed/slurm.sh installs Open MPI.");
        var slurm = new SlurmDeployment { Services = { ["both"] = new() { Partition = "both", NtasksPerNode = 1 } } };
        var request = await _engine.LoadAsync(
            """
            cwlVersion: v1.2
            class: CommandLineTool
            $namespaces: {cwltool: "http://commonwl.org/cwltool#"}
            requirements:
              cwltool:MPIRequirement: {processes: 2}
              EnvVarRequirement: {envDef: {OMPI_ALLOW_RUN_AS_ROOT: "1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: "1"}}
            baseCommand: [sh, -c, 'echo "$OMPI_COMM_WORLD_RANK of $OMPI_COMM_WORLD_SIZE, on its node $OMPI_COMM_WORLD_LOCAL_RANK"']
            inputs: {}
            stdout: text
            outputs: {text: {type: string, outputBinding: {glob: text, loadContents: true, outputEval: "$(self[0].contents)"}}}
            """);
        var outputs = await _engine.RunAsync(request with
        {
            Deployments = [new("hpc", slurm)],
            Bindings = [new Binding(new StepReference("/"), new Target(slurm) { Service = "both", Locations = 2 })],
        });
        var lines = ((Cwl.Values.StringValue)outputs["text"]!).Value.TrimEnd().Split('\n').Order(StringComparer.Ordinal).ToList();

        Assert.Equal(["0 of 2, on its node 0", "1 of 2, on its node 0"], lines); // Each is number 0 of its node.
    }
}
