using System.Globalization;

namespace StreamFlow.Connectors.Processes;

/// <summary>Who descends from whom, as the kernel tells it under <c>/proc</c>.</summary>
internal static class ProcessTree
{
    /// <summary>Finds all living descendants of a process; none where there is no <c>/proc</c>.</summary>
    /// <param name="root">The process, which is not in the result.</param>
    public static HashSet<int> Descendants(int root)
    {
        var found = new HashSet<int>();
        if (!OperatingSystem.IsLinux())
        {
            return found;
        }

        Dictionary<int, List<int>>? all = null;
        var waiting = new Stack<int>([root]);
        while (waiting.TryPop(out var parent))
        {
            foreach (var child in ReadChildren(parent) ?? (all ??= ReadAllChildren()).GetValueOrDefault(parent, []))
            {
                if (found.Add(child))
                {
                    waiting.Push(child);
                }
            }
        }

        return found;
    }

    /// <summary>Whether a process runs; one that has ended and that nobody has asked about does not.</summary>
    public static bool IsAlive(int id) => ReadStatus($"/proc/{id}") is { } status && status[0] is not ('Z' or 'X');

    // The kernel lists the children of each thread, if it was built to; asking all processes for their parents costs some milliseconds.
    private static List<int>? ReadChildren(int parent)
    {
        var children = new List<int>();
        try
        {
            foreach (var thread in Directory.EnumerateDirectories($"/proc/{parent}/task"))
            {
                var text = File.ReadAllText(thread + "/children");
                foreach (var word in text.AsSpan().Split(' '))
                {
                    if (int.TryParse(text.AsSpan(word), NumberStyles.None, CultureInfo.InvariantCulture, out var child))
                    {
                        children.Add(child);
                    }
                }
            }

            return children;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // It ended meanwhile, or there is no such list.
        }
    }

    private static Dictionary<int, List<int>> ReadAllChildren()
    {
        var children = new Dictionary<int, List<int>>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(directory.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                || ReadParent(directory) is not { } parent)
            {
                continue;
            }

            if (!children.TryGetValue(parent, out var list))
            {
                children[parent] = list = [];
            }

            list.Add(id);
        }

        return children;
    }

    private static int? ReadParent(string directory)
    {
        if (ReadStatus(directory) is not { } status)
        {
            return null;
        }

        var text = status.AsSpan(2);
        return int.TryParse(text[..text.IndexOf(' ')], NumberStyles.None, CultureInfo.InvariantCulture, out var parent) ? parent : null;
    }

    // "pid (name) state ppid ...": the name may hold blanks and parentheses, so its last one is what counts.
    private static string? ReadStatus(string directory)
    {
        try
        {
            var text = File.ReadAllText(directory + "/stat");
            return text[(text.LastIndexOf(')') + 2)..];
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
