namespace StreamFlow;

/// <summary>Marks a record derived from <see cref="Deployment"/> as the options of one type of connector.</summary>
/// <remarks>
/// The record is the only place where a connector's options are declared: checking, YAML in both directions, the JSON
/// Schema and completion all follow from its members and their attributes, for the built-in types and for a user's own.
/// </remarks>
/// <param name="type">The word that stands after <c>type:</c> in the file, for example <c>docker</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ConnectorTypeAttribute(string type) : Attribute
{
    /// <summary>Gets the word that stands after <c>type:</c> in the file.</summary>
    public string Type { get; } = type;

    /// <summary>Gets or sets other words that mean the same type; they are read, and <see cref="Type"/> is written.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>Gets or sets whether the connector works on top of another deployment (<see cref="Deployment.Wraps"/>). Default: false.</summary>
    public bool CanWrap { get; set; }

    /// <summary>Gets or sets whether the connector keeps containers running from one job to the next, which a batch queue cannot do. Default: false.</summary>
    public bool IsContainer { get; set; }

    /// <summary>Gets or sets whether the connector submits jobs to a batch queue. Default: false.</summary>
    public bool IsBatch { get; set; }

    /// <summary>Gets or sets whether a target on such a deployment must name a service. Default: false.</summary>
    public bool RequiresService { get; set; }

    /// <summary>Gets or sets what to use instead, when the type should no longer be used. Default: null, not deprecated.</summary>
    public string? Deprecated { get; set; }
}
