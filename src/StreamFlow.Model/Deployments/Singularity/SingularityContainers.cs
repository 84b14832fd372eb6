using System.ComponentModel;

namespace StreamFlow;

/// <summary>Makes the containers of a CWL document's tools with Singularity or Apptainer: one for each image, under the given options.</summary>
/// <remarks>
/// Without network access for the tool, the network is <c>none</c> whatever <see cref="SingularityOptions.Network"/> says.
/// The defaults of <see cref="SingularityOptions.Cleanenv"/> and <see cref="SingularityOptions.Contain"/> are <c>true</c> here.
/// </remarks>
[ConfigType("singularity")]
public sealed record SingularityContainers : SingularityOptions, IToolContainers
{
    /// <inheritdoc/>
    [BesideType]
    [DefaultValue(true)]
    public bool? Wrapper { get; init; }
}
