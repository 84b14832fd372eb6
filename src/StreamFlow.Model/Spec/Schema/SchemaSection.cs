namespace StreamFlow.Spec;

/// <summary>A place in the file where a <c>type</c> chooses among schemas for <c>config</c>.</summary>
internal enum SchemaSection
{
    /// <summary><c>deployments.NAME</c>.</summary>
    Deployment,

    /// <summary><c>bindingFilters.NAME</c>.</summary>
    BindingFilter,

    /// <summary><c>scheduling.policies.NAME</c>.</summary>
    Policy,

    /// <summary><c>scheduling.scheduler</c>.</summary>
    Scheduler,

    /// <summary><c>database</c>.</summary>
    Database,

    /// <summary><c>dataManager</c>.</summary>
    DataManager,

    /// <summary><c>deploymentManager</c>.</summary>
    DeploymentManager,

    /// <summary><c>failureManager</c>.</summary>
    FailureManager,

    /// <summary><c>checkpointManager</c>.</summary>
    CheckpointManager,

    /// <summary><c>workflows.NAME.config.docker[].deployment</c>: what runs the containers that tools ask for.</summary>
    ContainerMapping,
}
