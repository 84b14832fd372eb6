namespace StreamFlow;

/// <summary>A container instance that Singularity or Apptainer starts from an image, in which steps run.</summary>
/// <remarks>On top of a batch queue the container is started inside each job, on the nodes that the job gets, and not as an instance.</remarks>
[ConnectorType("singularity", CanWrap = true)]
public sealed record SingularityDeployment : SingularityOptions
{
    /// <summary>Gets the instance to use; required when the deployment is external, otherwise a fresh name is chosen.</summary>
    [RequiredWhenExternal]
    public string? InstanceName { get; init; }

    /// <summary>Gets the image from which the instance is made: a file, or an address such as <c>docker://alpine</c>.</summary>
    public required string Image { get; init; }
}
