namespace StreamFlow;

/// <summary>A container that Docker starts from an image, in which steps run.</summary>
[ConnectorType("docker", CanWrap = true, IsContainer = true)]
public sealed record DockerDeployment : DockerOptions
{
    /// <summary>Gets the container to use; required when the deployment is external, because it then exists already.</summary>
    [RequiredWhenExternal]
    public string? ContainerId { get; init; }

    /// <summary>Gets the image from which the container is made, for example <c>eclipse-temurin:21</c>; it is pulled when it is not on the machine.</summary>
    public required string Image { get; init; }
}
