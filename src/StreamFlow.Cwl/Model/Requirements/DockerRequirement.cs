using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>The command runs in a container.</summary>
/// <param name="Position">Where it is written.</param>
internal sealed record DockerRequirement(SourcePosition Position) : Requirement(RequirementKind.Docker, Position)
{
    /// <summary>Gets the image to pull, or null.</summary>
    public string? Pull { get; init; }

    /// <summary>Gets the location of an image archive to load, or null.</summary>
    public string? Load { get; init; }

    /// <summary>Gets the text of a Dockerfile to build, or null.</summary>
    public string? File { get; init; }

    /// <summary>Gets the location of a root file system to import, or null.</summary>
    public string? Import { get; init; }

    /// <summary>Gets the name of the image to run, or null for <see cref="Pull"/>.</summary>
    public string? ImageId { get; init; }

    /// <summary>Gets the output directory inside the container, or null for the runner's choice.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>Gets the name of the image to run: the id where there is one, else what is pulled.</summary>
    public string? Image => ImageId ?? Pull;
}
