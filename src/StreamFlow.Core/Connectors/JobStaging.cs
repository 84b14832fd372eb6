namespace StreamFlow.Core.Connectors;

/// <summary>What is made for a job before its command starts and looked at after it has ended, in the same round trip as the command.</summary>
/// <remarks>Acted upon by connectors whose <see cref="IConnector.StagesJobs"/> says so. When something cannot be made, the command is not started.</remarks>
public sealed record JobStaging
{
    /// <summary>Gets absolute paths that are removed first, with all that is in them; what is not there does not matter. Default: none.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Gets the absolute paths of directories that are made, with their parents, where they are missing. Default: none.</summary>
    public IReadOnlyList<string> Directories { get; init; } = [];

    /// <summary>Gets the symbolic links that are made, after the directories. Default: none.</summary>
    public IReadOnlyList<StagedLink> Links { get; init; } = [];

    /// <summary>Gets the absolute path of the directory that is listed when the command has ended, for <see cref="JobRemains.Files"/>; <see langword="null"/> for none.</summary>
    public string? Listed { get; init; }

    /// <summary>Gets the absolute path of the directory that is looked into when the command has ended, for <see cref="JobRemains.HasTemporaryFiles"/>; <see langword="null"/> for none.</summary>
    public string? Temporary { get; init; }
}
