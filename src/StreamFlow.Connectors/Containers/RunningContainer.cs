using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers;

/// <summary>A container that is up, as its engine describes it.</summary>
internal sealed record RunningContainer
{
    /// <summary>Gets the name of its location, unique in the deployment.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the words of the engine's client that run a command in the container, with the standard input open; the words of the
    /// command follow them. For example <c>docker exec --interactive NAME</c>.</summary>
    public required IReadOnlyList<string> Enter { get; init; }

    /// <summary>Gets the service that it belongs to; null where containers have none.</summary>
    public string? Service { get; init; }

    /// <summary>Gets the name or address by which others reach it; null when there is none.</summary>
    public string? HostName { get; init; }

    /// <summary>Gets the variables that its commands get, where the engine does not give them to what enters a container. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets what the engine mounted in it. A mount whose source is no path of the wrapped location has an empty <see cref="ContainerMount.Source"/>; it may lie over another one.</summary>
    public IReadOnlyList<ContainerMount> Mounts { get; init; } = [];
}
