using StreamFlow.Connectors.Copies;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers;

/// <summary>Says which path outside of a container a path inside may be, by what is mounted, and the other way round.</summary>
/// <param name="mounts">What is mounted in the container.</param>
internal sealed class MountTable(IReadOnlyList<ContainerMount> mounts)
{
    /// <summary>Gives the path outside; null when the path is the container's own.</summary>
    /// <param name="path">The path inside.</param>
    /// <param name="forWriting">Whether it has to be one that the container can write to.</param>
    public string? ToOutside(string path, bool forWriting) =>
        Deepest(path) is { Source.Length: > 0 } mount && !(forWriting && mount.IsReadOnly) ? mount.Source.TrimEnd('/') + path[mount.Target.Length..] : null;

    /// <summary>Gives the paths inside under which a path outside is seen.</summary>
    public IEnumerable<string> ToInside(string path)
    {
        foreach (var mount in mounts)
        {
            if (mount.Source.Length > 0 && SharedPath.Contains(mount.Source, path))
            {
                var inside = mount.Target + path[mount.Source.TrimEnd('/').Length..];
                if (ReferenceEquals(Deepest(inside), mount))
                {
                    yield return inside;
                }
            }
        }
    }

    /// <summary>Gets whether something else is mounted below a path inside.</summary>
    public bool HasMountsBelow(string path) =>
        mounts.Any(mount => mount.Target.Length > path.Length && SharedPath.Contains(path, mount.Target));

    private ContainerMount? Deepest(string path)
    {
        ContainerMount? deepest = null;
        foreach (var mount in mounts)
        {
            if (SharedPath.Contains(mount.Target, path) && (deepest is null || mount.Target.Length > deepest.Target.Length))
            {
                deepest = mount;
            }
        }

        return deepest;
    }
}
