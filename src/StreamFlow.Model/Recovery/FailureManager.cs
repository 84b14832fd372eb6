using System.ComponentModel;

namespace StreamFlow;

/// <summary>What happens when a job fails. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
public abstract record FailureManager
{
    /// <summary>Gets whether the section counts when it names no type: <c>enabled: false</c> alone means <see cref="DummyFailureManager"/>. A type that is named wins. Default: false.</summary>
    [BesideType]
    [DefaultValue(false)]
    public bool? Enabled { get; init; }
}
