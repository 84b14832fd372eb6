namespace StreamFlow;

/// <summary>The content of one StreamFlow file: what runs, where, and how. Both a YAML file and a class with <see cref="StreamFlowFileAttribute"/> become one.</summary>
/// <remarks>References are objects: a target, a wrapping or a rule holds the very <see cref="Deployment"/> that <see cref="Deployments"/> names.</remarks>
public sealed record StreamFlowDocument
{
    /// <summary>The only version of the format.</summary>
    public const string CurrentVersion = "v1.0";

    /// <summary>Gets the version of the format, always <see cref="CurrentVersion"/>.</summary>
    public string Version { get; init; } = CurrentVersion;

    /// <summary>Gets the workflows by name; they run one after another, in this order.</summary>
    public ValueMap<Workflow> Workflows { get; init; } = new();

    /// <summary>Gets the deployments by name.</summary>
    [ConfigKey("deployments", Deprecated = ["models"])]
    public ValueMap<Deployment> Deployments { get; init; } = new();

    /// <summary>Gets the binding filters by name.</summary>
    public ValueMap<BindingFilter> BindingFilters { get; init; } = new();

    /// <summary>Gets how jobs are placed. Default: unset, <see cref="DefaultScheduler"/> and <see cref="DataLocalityPolicy"/>.</summary>
    public Scheduling? Scheduling { get; init; }

    /// <summary>Gets where the record of runs is kept. Default: unset, a SQLite file in the user's home directory.</summary>
    public Database? Database { get; init; }

    /// <summary>Gets what moves data. Default: unset, <see cref="DefaultDataManager"/>.</summary>
    public DataManager? DataManager { get; init; }

    /// <summary>Gets what creates deployments. Default: unset, <see cref="DefaultDeploymentManager"/>.</summary>
    public DeploymentManager? DeploymentManager { get; init; }

    /// <summary>Gets what happens when a job fails. Default: unset, <see cref="DummyFailureManager"/>.</summary>
    public FailureManager? FailureManager { get; init; }

    /// <summary>Gets what keeps intermediate data. Default: unset, <see cref="DummyCheckpointManager"/>.</summary>
    public CheckpointManager? CheckpointManager { get; init; }

    /// <summary>Gets where entries were declared, for comments in the file: from the path of an entry, such as <c>deployments.hpc</c> or <c>database</c>, to the C# member, such as <c>Demo.Hpc</c>.</summary>
    [NotInFile]
    public ValueMap<string> Origins { get; init; } = new();
}
