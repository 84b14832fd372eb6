namespace StreamFlow.Connectors.Local;

/// <summary>The way down a tree of this machine whose links are followed, which must come to an end.</summary>
internal sealed class Descent
{
    private const int MaximumDepth = 512;

    private readonly int _depth;

    // The directory that a link stands in, itself without links; null where this directory is no link.
    private readonly string? _linkedFrom;
    private readonly Descent? _before;

    private Descent(string? linkedFrom, Descent? before)
    {
        _linkedFrom = linkedFrom;
        _before = before;
        _depth = before is null ? 0 : before._depth + 1;
    }

    /// <summary>Goes into a directory.</summary>
    /// <param name="directory">The directory, or a link to one.</param>
    /// <param name="before">The way to the directory above; null at the top.</param>
    /// <exception cref="IOException">It is a link to a directory around itself, and so to itself again; or it is too deep.</exception>
    public static Descent Into(string directory, Descent? before)
    {
        var isLink = new DirectoryInfo(directory).LinkTarget is not null;
        var way = new Descent(isLink ? RealPath.Resolve(Path.GetDirectoryName(Path.GetFullPath(directory))!) : null, before);
        if (way._depth > MaximumDepth)
        {
            throw new IOException($"cannot copy '{directory}': more than {MaximumDepth} directories deep");
        }

        if (isLink)
        {
            way.RequireNoWayBack(directory);
        }

        return way;
    }

    private void RequireNoWayBack(string link)
    {
        var target = RealPath.Resolve(link).TrimEnd('/');
        for (var each = this; each is not null; each = each._before)
        {
            if (each._linkedFrom is { } from && (from == target || from.StartsWith(target + "/", StringComparison.Ordinal)))
            {
                throw new IOException($"cannot copy '{link}': the symbolic link leads to '{target}', a directory around it, so that it has no end");
            }
        }
    }
}
