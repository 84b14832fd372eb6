using System.ComponentModel;

namespace StreamFlow.Model.Tests.Deployments;

/// <summary>A connector as a user writes one, with every kind of option.</summary>
[ConnectorType("farm", CanWrap = true)]
public sealed record FarmDeployment : Deployment
{
    /// <summary>Gets the address of the farm.</summary>
    public required string Address { get; init; }

    /// <summary>Gets how many jobs may run at once. Default: 4.</summary>
    [DefaultValue(4)]
    [Range(1, 64)]
    public int? Slots { get; init; }

    /// <summary>Gets how careful the farm is.</summary>
    public FarmQuality? Quality { get; init; }

    /// <summary>Gets how long a frame may take. Default: 10m.</summary>
    [Duration(DurationFormat.Go)]
    [DefaultValue("10m")]
    public TimeSpan? FrameLimit { get; init; }

    /// <summary>Gets the memory of each frame.</summary>
    [Size(SizeFormat.Text)]
    public ByteSize? Memory { get; init; }

    /// <summary>Gets the token of the user.</summary>
    [ConfigKey("apiToken", "api-token")]
    public Secret? Token { get; init; }

    /// <summary>Gets the pools of machines.</summary>
    [ServiceMap]
    public ValueMap<FarmPool> Pools { get; init; } = new();

    /// <summary>Gets where finished frames are announced.</summary>
    [UniqueItems]
    public ValueList<string>? Announce { get; init; }
}
