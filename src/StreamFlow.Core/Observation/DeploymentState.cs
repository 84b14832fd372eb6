namespace StreamFlow.Core.Observation;

/// <summary>The states of a deployment.</summary>
public enum DeploymentState
{
    /// <summary>It is being brought up.</summary>
    Deploying,

    /// <summary>It can be used.</summary>
    Deployed,

    /// <summary>It is being taken down.</summary>
    Undeploying,

    /// <summary>It is gone.</summary>
    Undeployed,

    /// <summary>It could not be brought up or taken down.</summary>
    Failed,
}
