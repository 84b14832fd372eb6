using StreamFlow.Connectors.Files;
using StreamFlow.Core.Files;

namespace StreamFlow.Connectors.Local;

/// <summary>Expands a POSIX shell pattern against this machine's files.</summary>
internal static class LocalGlob
{
    public static List<FileEntry> Expand(string directory, string pattern)
    {
        var found = new List<FileEntry>();
        var components = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var root = pattern.StartsWith('/') ? "/" : directory;
        if (components.Length == 0)
        {
            Add(found, root);
            return found;
        }

        Descend(root, components, 0, pattern.EndsWith('/'), found);
        found.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return found;
    }

    private static void Descend(string directory, string[] components, int index, bool onlyDirectories, List<FileEntry> found)
    {
        var component = components[index];
        var isLast = index == components.Length - 1;
        if (!ShellPattern.IsPattern(component))
        {
            var path = component == "." ? directory : Join(directory, ShellPattern.Unescape(component));
            Continue(path, components, index, isLast, onlyDirectories, found);
            return;
        }

        if (!Directory.Exists(directory))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFileSystemEntries(directory, "*", AllEntries))
        {
            if (ShellPattern.Matches(component, Path.GetFileName(path.AsSpan())))
            {
                Continue(path, components, index, isLast, onlyDirectories, found);
            }
        }
    }

    private static EnumerationOptions AllEntries { get; } = new() { AttributesToSkip = FileAttributes.None, MatchType = MatchType.Simple };

    private static void Continue(string path, string[] components, int index, bool isLast, bool onlyDirectories, List<FileEntry> found)
    {
        if (!isLast)
        {
            Descend(path, components, index + 1, onlyDirectories, found);
        }
        else if (!onlyDirectories || Directory.Exists(path))
        {
            Add(found, path);
        }
    }

    private static void Add(List<FileEntry> found, string path)
    {
        if (LocalEntries.Stat(path, followLinks: true) is { } entry)
        {
            found.Add(entry);
        }
    }

    private static string Join(string directory, string name) => directory.EndsWith('/') ? directory + name : directory + "/" + name;
}
