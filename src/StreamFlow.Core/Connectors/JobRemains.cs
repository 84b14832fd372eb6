using StreamFlow.Core.Files;

namespace StreamFlow.Core.Connectors;

/// <summary>What a job left, as far as it was seen in the same round trip as its end.</summary>
public sealed record JobRemains
{
    /// <summary>Gets the files of the location, which answer about <see cref="JobStaging.Listed"/> from what was seen at the job's end and about all else as usual;
    /// <see langword="null"/> when the directory could not be listed in passing.</summary>
    public ILocationFileSystem? Files { get; init; }

    /// <summary>Gets whether something is, or may be, in <see cref="JobStaging.Temporary"/>. Default: true.</summary>
    public bool HasTemporaryFiles { get; init; } = true;
}
