namespace StreamFlow.Core.Resources;

/// <summary>A volume of a location.</summary>
/// <param name="MountPoint">Where the volume is mounted, as an absolute path.</param>
/// <param name="FreeMiB">The free space, in MiB, when it was asked for.</param>
public sealed record Storage(string MountPoint, double FreeMiB)
{
    /// <summary>Gets the path at the inner location that is seen here as <see cref="MountPoint"/>; <see langword="null"/> when the volume is the location's own.</summary>
    public string? Bind { get; init; }
}
