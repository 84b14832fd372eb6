namespace StreamFlow;

/// <summary>Runs the command in a container of an image, the CWL <c>DockerRequirement</c>.</summary>
/// <remarks>How the container is made is said by a <see cref="ContainerMapping"/>: Docker by default.</remarks>
/// <param name="image">The image, such as <c>biocontainers/bwa:v0.7.17_cv1</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DockerImageAttribute(string image) : RequirementAttribute
{
    /// <summary>Gets the image.</summary>
    public string Image { get; } = image;

    /// <summary>Gets or sets the name that the image has where it is made, with <see cref="Load"/>, <see cref="Import"/> and <see cref="File"/>. Default: null, <see cref="Image"/>.</summary>
    public string? ImageId { get; set; }

    /// <summary>Gets or sets the address of an archive from which the image is loaded. Default: null, none.</summary>
    public string? Load { get; set; }

    /// <summary>Gets or sets the address of a root file system from which the image is made. Default: null, none.</summary>
    public string? Import { get; set; }

    /// <summary>Gets or sets the text of a Dockerfile from which the image is built. Default: null, none.</summary>
    public string? File { get; set; }

    /// <summary>Gets or sets the directory in the container in which the command runs. Default: null, the system chooses.</summary>
    public string? OutputDirectory { get; set; }
}
