namespace StreamFlow.Dsl.Build.Outputs;

/// <summary>Paths relative to a project's folder or to the binary's, which mirror each other.</summary>
internal static class RelativePath
{
    /// <summary>Resolves <c>.</c> and <c>..</c> without looking at the disk.</summary>
    /// <param name="path">A path with either separator.</param>
    /// <returns>
    /// The path with forward slashes, empty for the folder itself; null when the path is absolute or leaves the folder.
    /// </returns>
    public static string? Normalize(string path)
    {
        var text = path.Replace('\\', '/');
        if (text.Length == 0 || text[0] == '/' || Path.IsPathRooted(path))
        {
            return null;
        }

        var kept = new List<string>();
        foreach (var segment in text.Split('/'))
        {
            if (segment is "" or ".")
            {
                continue;
            }

            if (segment != "..")
            {
                kept.Add(segment);
            }
            else if (kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else
            {
                return null;
            }
        }

        return string.Join('/', kept);
    }

    /// <summary>Gets the folder of a relative path, empty for the top folder.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? string.Empty : path[..slash];
    }

    /// <summary>Joins a folder and a path relative to it.</summary>
    public static string Join(string folder, string path) => folder.Length == 0 ? path : $"{folder}/{path}";
}
