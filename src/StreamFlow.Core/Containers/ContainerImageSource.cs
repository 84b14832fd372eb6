namespace StreamFlow.Core.Containers;

/// <summary>Where an image comes from, as a CWL DockerRequirement says it (CWL v1.2 CommandLineTool, DockerRequirement).</summary>
public sealed record ContainerImageSource
{
    /// <summary>Gets the name to pull the image by; <see langword="null"/> when it is not pulled.</summary>
    public string? Pull { get; init; }

    /// <summary>Gets the name or identifier to run the image by; <see langword="null"/> for that of its source.</summary>
    public string? ImageId { get; init; }

    /// <summary>Gets the path at the location of an archive of an image, as <c>docker save</c> writes it; <see langword="null"/> when there is none.</summary>
    public string? Archive { get; init; }

    /// <summary>Gets the path at the location of an archive of a root file system, as <c>docker import</c> reads it; <see langword="null"/> when there is none.</summary>
    public string? FileSystem { get; init; }

    /// <summary>Gets the text of a Dockerfile that is built without files around it; <see langword="null"/> when there is none.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>Gets the name of the image for people.</summary>
    /// <returns>The identifier, else the name to pull, else what the image is made of.</returns>
    public override string ToString() =>
        ImageId ?? Pull ?? Archive ?? FileSystem ?? (Dockerfile is null ? "an image without a name" : "an image built from a Dockerfile");
}
