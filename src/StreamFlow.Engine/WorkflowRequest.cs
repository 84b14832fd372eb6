using StreamFlow.Core.Queues;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Dataflow;
using StreamFlow.Engine.Deployments;
using StreamFlow.Spec;

namespace StreamFlow.Engine;

/// <summary>One run of one process.</summary>
internal sealed record WorkflowRequest
{
    /// <summary>Gets the name of the run, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the process to run, loaded and free of errors.</summary>
    public required Process Process { get; init; }

    /// <summary>Gets the values of its inputs; locations are absolute.</summary>
    public required RecordValue Inputs { get; init; }

    /// <summary>Gets the requirements that the job document adds (<c>cwl:requirements</c>).</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Gets where steps run. Default: on this machine.</summary>
    public IReadOnlyList<Binding> Bindings { get; init; } = [];

    /// <summary>Gets the declared deployments by name.</summary>
    public IReadOnlyList<KeyValuePair<string, Deployment>> Deployments { get; init; } = [];

    /// <summary>Gets the directory that relative paths in deployments start from. Default: the current directory.</summary>
    public string ConfigDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Gets the directory of the document with the inputs, by which the files of bound ports are found at their target. Default: that of the deployments.</summary>
    public string? InputDirectory { get; init; }

    /// <summary>Gets how often a deployment that failed to come up is tried again. Default: not at all.</summary>
    public DeploymentRetry DeploymentRetry { get; init; }

    /// <summary>Gets what finds where the user wrote an option, by the name of the deployment and the keys that lead to it. Default: nowhere.</summary>
    public Func<string, IReadOnlyList<string>, SourcePosition> PositionOf { get; init; } = static (_, _) => SourcePosition.None;

    /// <summary>Gets where jobs of queues are recorded. Default: nowhere.</summary>
    public IQueuedJobRecord? QueuedJobs { get; init; }

    /// <summary>Gets the absolute path of the directory for the outputs, which is made when missing.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Gets how the absolute path of the directory for jobs on this machine begins; a random text is added. Default: <c>sf-</c> in the temporary directory.</summary>
    public string TemporaryPrefix { get; init; } = Path.Join(Path.GetTempPath(), "sf-");

    /// <summary>Gets how the containers of tools are made, by step. Default: nothing declared.</summary>
    public IReadOnlyList<ContainerMapping> Containers { get; init; } = [];

    /// <summary>Gets how the containers of tools are made where nothing was declared. Default: with Docker.</summary>
    public IToolContainers DefaultContainers { get; init; } = new DockerContainers();

    /// <summary>Gets how the absolute path of the directory for the temporary files and staged inputs of jobs on this machine begins. Default: null, they are with the jobs.</summary>
    public string? ScratchPrefix { get; init; }

    /// <summary>Gets whether commands run without the containers that tools ask for, be it as a requirement. Default: false.</summary>
    public bool WithoutContainers { get; init; }

    /// <summary>Gets whether the directories of jobs are kept after a run that succeeded. Default: false.</summary>
    public bool KeepDirectories { get; init; }

    /// <summary>Gets how often a job is started at most when it ends with one of its <c>temporaryFailCodes</c>. Default: 3.</summary>
    public int MaximumAttempts { get; init; } = 3;

    /// <summary>Gets how many elements of one scatter are in flight at most. Default: 256.</summary>
    public int Window { get; init; } = DataflowRun.DefaultWindow;
}
