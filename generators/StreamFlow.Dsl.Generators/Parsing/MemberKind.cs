namespace StreamFlow.Generators.Parsing;

/// <summary>What a member of a declaring class is in the file.</summary>
internal enum MemberKind
{
    /// <summary>An entry of <c>workflows</c>.</summary>
    Workflow,

    /// <summary>An input of the workflow that the class declares.</summary>
    Input,

    /// <summary>A step of the workflow that the class declares.</summary>
    Step,

    /// <summary>An output of the workflow that the class declares.</summary>
    Output,

    /// <summary>An entry of <c>deployments</c>.</summary>
    Deployment,

    /// <summary>An entry of <c>bindingFilters</c>.</summary>
    BindingFilter,

    /// <summary>An entry of <c>scheduling.policies</c>.</summary>
    Policy,

    /// <summary>Items of the <c>bindings</c> of a workflow.</summary>
    Bindings,

    /// <summary>Items of the <c>config.docker</c> of a workflow.</summary>
    Containers,

    /// <summary>The section <c>scheduling</c>.</summary>
    Scheduling,

    /// <summary><c>scheduling.scheduler</c>.</summary>
    Scheduler,

    /// <summary>The section <c>database</c>.</summary>
    Database,

    /// <summary>The section <c>dataManager</c>.</summary>
    DataManager,

    /// <summary>The section <c>deploymentManager</c>.</summary>
    DeploymentManager,

    /// <summary>The section <c>failureManager</c>.</summary>
    FailureManager,

    /// <summary>The section <c>checkpointManager</c>.</summary>
    CheckpointManager,
}
