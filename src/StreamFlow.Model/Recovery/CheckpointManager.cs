using System.ComponentModel;

namespace StreamFlow;

/// <summary>What keeps intermediate data for recovery. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
public abstract record CheckpointManager
{
    /// <summary>Gets whether the section counts when it names no type: <c>enabled: false</c> alone means <see cref="DummyCheckpointManager"/>. A type that is named wins. Default: false.</summary>
    [BesideType]
    [DefaultValue(false)]
    public bool? Enabled { get; init; }
}
