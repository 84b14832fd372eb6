namespace StreamFlow.Generators.Documents;

/// <summary>Paths relative to the folder of a project, by which declarations name files.</summary>
internal static class ProjectPath
{
    private static readonly string[] DocumentEndings = [".cwl", ".yml", ".yaml", ".json"];

    /// <summary>Resolves <c>.</c> and <c>..</c>; null when the path is absolute, is a URI, leaves the folder or begins with <c>~</c>.</summary>
    public static string? Normalize(string path)
    {
        var text = path.Replace('\\', '/');
        if (text.Length == 0 || text[0] is '/' or '~' || text.Contains("://") || (text.Length > 1 && text[1] == ':'))
        {
            return null;
        }

        var kept = new List<string>();
        foreach (var part in text.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    if (kept.Count == 0)
                    {
                        return null;
                    }

                    kept.RemoveAt(kept.Count - 1);
                    break;
                default:
                    kept.Add(part);
                    break;
            }
        }

        return string.Join("/", kept);
    }

    /// <summary>Gives a path relative to a folder; null when it does not lie there.</summary>
    public static string? Relative(string? folder, string path)
    {
        var text = path.Replace('\\', '/');
        var root = folder?.Replace('\\', '/').TrimEnd('/') + "/";
        return root.Length > 1 && text.StartsWith(root, StringComparison.Ordinal) ? text.Substring(root.Length) : null;
    }

    /// <summary>Tells whether a file is of a kind that the build hands to the compiler.</summary>
    public static bool IsDocument(string path) => DocumentEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes the fragment off the name of a document.</summary>
    public static string WithoutFragment(string path)
    {
        var hash = path.LastIndexOf('#');
        return hash < 0 ? path : path.Substring(0, hash);
    }
}
