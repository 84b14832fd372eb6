using System.ComponentModel;

namespace StreamFlow;

/// <summary>Runs tools that ask for a container without one, where their step is bound.</summary>
[ConfigType("none")]
public sealed record NoContainers : IToolContainers
{
    /// <inheritdoc/>
    [BesideType]
    [DefaultValue(true)]
    public bool? Wrapper { get; init; }
}
