using StreamFlow.Core.Connectors;

namespace StreamFlow.Core.Containers;

/// <summary>A command to run in a new container.</summary>
public sealed record ContainerRequest
{
    /// <summary>Gets the image, as <see cref="IContainerEngine.GetImageAsync"/> named it.</summary>
    public required string Image { get; init; }

    /// <summary>Gets the command. Its arguments, environment and working directory are those inside of the container; the files of its standard streams are files of the location. No arguments run the command of the image.</summary>
    public required CommandRequest Command { get; init; }

    /// <summary>Gets what of the location is seen in the container.</summary>
    public IReadOnlyList<ContainerMount> Mounts { get; init; } = [];

    /// <summary>Gets whether the command may use the network. Default: false.</summary>
    public bool NetworkAccess { get; init; }

    /// <summary>Gets how many processors the command may use at most; <see langword="null"/> for all.</summary>
    public double? Cores { get; init; }

    /// <summary>Gets how much memory the command may use at most; <see langword="null"/> for no limit.</summary>
    public ByteSize? Memory { get; init; }

    /// <summary>Gets how many graphics processors the command gets; <see langword="null"/> for none.</summary>
    public int? Gpus { get; init; }
}
