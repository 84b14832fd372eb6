namespace StreamFlow.Core.Locations;

/// <summary>A place of a deployment where commands run: a machine, a container, a queue.</summary>
public record ExecutionLocation
{
    /// <summary>Gets the name of the location, unique in its deployment.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name of the deployment.</summary>
    public required string Deployment { get; init; }

    /// <summary>Gets the service of the deployment that the location belongs to; <see langword="null"/> when the deployment has none.</summary>
    public string? Service { get; init; }

    /// <summary>Gets the host name by which others reach the location; <see langword="null"/> when unknown.</summary>
    public string? HostName { get; init; }

    /// <summary>Gets whether the location's files are this process's files.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Gets whether the location takes its resources from the one it wraps, so that both have to have room for a job.</summary>
    public bool IsStacked { get; init; }

    /// <summary>Gets the location that this one runs on; <see langword="null"/> when it stands by itself.</summary>
    public ExecutionLocation? Wraps { get; init; }

    /// <summary>Gets the environment variables that every command at this location gets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = NoEnvironment;

    /// <summary>Gets the paths of the wrapped location that are visible here, by the path they have here.</summary>
    public IReadOnlyDictionary<string, string> Mounts { get; init; } = NoEnvironment;

    private static IReadOnlyDictionary<string, string> NoEnvironment { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Formats the location as <c>deployment/service/name</c>, or <c>deployment/name</c> without a service.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() =>
        Service is null ? $"{Deployment}/{Name}" : $"{Deployment}/{Service}/{Name}";
}
