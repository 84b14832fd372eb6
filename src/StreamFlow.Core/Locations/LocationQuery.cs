namespace StreamFlow.Core.Locations;

/// <summary>Which locations of a deployment are asked for, and for which directories their free space matters.</summary>
public sealed record LocationQuery
{
    /// <summary>Gets the service whose locations are asked for; <see langword="null"/> for all.</summary>
    public string? Service { get; init; }

    /// <summary>Gets the directory that a job's inputs will be in; <see langword="null"/> when not yet known.</summary>
    public string? InputDirectory { get; init; }

    /// <summary>Gets the directory that a job's outputs will be in; <see langword="null"/> when not yet known.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>Gets the directory for a job's temporary files; <see langword="null"/> when not yet known.</summary>
    public string? TemporaryDirectory { get; init; }
}
