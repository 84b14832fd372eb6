using System.ComponentModel;

namespace StreamFlow;

/// <summary>Makes the containers of a CWL document's tools with Docker: one for each image, under the given options.</summary>
/// <remarks>Without network access for the tool, the network is <c>none</c> whatever <see cref="DockerOptions.Network"/> says. The default of <see cref="DockerOptions.LogDriver"/> is <c>none</c> here.</remarks>
[ConfigType("docker", Aliases = ["default"])]
public sealed record DockerContainers : DockerOptions, IToolContainers
{
    /// <inheritdoc/>
    [BesideType]
    [DefaultValue(true)]
    public bool? Wrapper { get; init; }
}
