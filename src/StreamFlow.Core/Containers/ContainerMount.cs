namespace StreamFlow.Core.Containers;

/// <summary>A file or directory of the location that is seen in a container.</summary>
/// <param name="Source">Its absolute path at the location; a symbolic link stands for what it leads to.</param>
/// <param name="Target">Its absolute path in the container, where nothing has to be.</param>
/// <param name="IsReadOnly">Whether the container cannot change it.</param>
public sealed record ContainerMount(string Source, string Target, bool IsReadOnly);
