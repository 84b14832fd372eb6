namespace StreamFlow.Model.Tests.Deployments;

/// <summary>A pool of machines of the farm.</summary>
[Shorthand("name")]
public sealed record FarmPool
{
    /// <summary>Gets the name of the pool.</summary>
    public required string Name { get; init; }

    /// <summary>Gets how many machines are used.</summary>
    public TextOrNumber? Machines { get; init; }
}
