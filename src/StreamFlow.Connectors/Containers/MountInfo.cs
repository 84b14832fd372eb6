using System.Text;
using StreamFlow.Connectors.Copies;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers;

/// <summary>Tells from two tables of mounts, as the kernel gives them in <c>/proc/self/mountinfo</c> (proc(5)), what one process sees of the
/// files of another: the mounts of a container whose engine does not list them.</summary>
internal static class MountInfo
{
    // What the kernel itself has to say is in every container anew.
    private static readonly string[] OfKernel = ["/proc", "/sys", "/dev"];

    /// <summary>Gives the mounts of a container. Those that show nothing of the outside have an empty source.</summary>
    /// <param name="inside">The table of a process in the container.</param>
    /// <param name="outside">The table of a process outside.</param>
    public static IReadOnlyList<ContainerMount> Compare(string inside, string outside)
    {
        var there = Read(outside);
        var mounts = new Dictionary<string, ContainerMount>(StringComparer.Ordinal);
        foreach (var mount in Read(inside))
        {
            if (mount.Path != "/" && !Array.Exists(OfKernel, directory => SharedPath.Contains(directory, mount.Path)))
            {
                mounts[mount.Path] = new ContainerMount(SourceOf(mount, there), mount.Path, mount.IsReadOnly); // The last one lies on top.
            }
        }

        return [.. mounts.Values];
    }

    // The same file system, of which the container is shown a part, at a path that nothing else lies over.
    private static string SourceOf(Entry mount, List<Entry> outside)
    {
        for (var i = outside.Count - 1; i >= 0; i--)
        {
            var other = outside[i];
            if (other.Device == mount.Device && SharedPath.Contains(other.Root, mount.Root))
            {
                var path = other.Path.TrimEnd('/') + mount.Root[other.Root.TrimEnd('/').Length..];
                path = path.Length == 0 ? "/" : path;
                if (ReferenceEquals(Top(outside, path), other))
                {
                    return path;
                }
            }
        }

        return string.Empty;
    }

    private static Entry? Top(List<Entry> entries, string path)
    {
        Entry? top = null;
        foreach (var entry in entries)
        {
            if (SharedPath.Contains(entry.Path, path) && (top is null || entry.Path.Length >= top.Path.Length))
            {
                top = entry;
            }
        }

        return top;
    }

    private static List<Entry> Read(string table)
    {
        var entries = new List<Entry>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // 36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
            var fields = line.Split(' ');
            if (fields.Length > 9)
            {
                entries.Add(new Entry(fields[2], Unescape(fields[3]), Unescape(fields[4]), fields[5].Split(',').Contains("ro", StringComparer.Ordinal)));
            }
        }

        return entries;
    }

    // Blanks, tabs, line breaks and backslashes are written as octal numbers.
    private static string Unescape(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal))
        {
            return field;
        }

        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 3 < field.Length && field[i + 1] is >= '0' and <= '3' && field[i + 2] is >= '0' and <= '7' && field[i + 3] is >= '0' and <= '7')
            {
                text.Append((char)(((field[i + 1] - '0') * 64) + ((field[i + 2] - '0') * 8) + (field[i + 3] - '0')));
                i += 3;
            }
            else
            {
                text.Append(field[i]);
            }
        }

        return text.ToString();
    }

    private sealed record Entry(string Device, string Root, string Path, bool IsReadOnly);
}
