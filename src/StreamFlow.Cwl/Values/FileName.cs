namespace StreamFlow.Cwl.Values;

/// <summary>Takes file names apart as CWL does (v1.2 CommandLineTool, section 3.1 File).</summary>
internal static class FileName
{
    /// <summary>Gives the base name up to its last dot; a leading dot does not count.</summary>
    public static string Root(string basename)
    {
        var dot = ExtensionStart(basename);
        return dot < 0 ? basename : basename[..dot];
    }

    /// <summary>Gives the base name from its last dot on, dot included, or nothing; a leading dot does not count.</summary>
    public static string Extension(string basename)
    {
        var dot = ExtensionStart(basename);
        return dot < 0 ? string.Empty : basename[dot..];
    }

    /// <summary>Gives the last component of a POSIX path.</summary>
    public static string OfPath(string path)
    {
        var trimmed = path.TrimEnd('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    /// <summary>Gives the last component of a location, percent-decoded; on the web, without query and fragment.</summary>
    public static string OfLocation(string location)
    {
        // A file may well be called "item #1", and people write it so.
        var end = location.StartsWith("http", StringComparison.Ordinal) ? location.AsSpan().IndexOfAny('?', '#') : -1;
        return Uri.UnescapeDataString(OfPath(end < 0 ? location : location[..end]));
    }

    /// <summary>Gives the directory part of a POSIX path; nothing for a name alone, <c>/</c> for a file in the root.</summary>
    public static string Directory(string path)
    {
        var slash = path.TrimEnd('/').LastIndexOf('/');
        return slash switch
        {
            < 0 => string.Empty,
            0 => "/",
            _ => path[..slash],
        };
    }

    /// <summary>Gives what is after a directory in a path: nothing for the directory itself, otherwise a slash and what follows.</summary>
    /// <returns>Null when the path is not under the directory.</returns>
    public static string? Under(string path, string directory) =>
        path.StartsWith(directory, StringComparison.Ordinal) && (path.Length == directory.Length || path[directory.Length] == '/')
            ? path[directory.Length..]
            : null;

    private static int ExtensionStart(string basename)
    {
        var dot = basename.LastIndexOf('.');

        // As Python's os.path.splitext, which the reference runner uses: leading dots are part of the root.
        return dot > 0 && basename.AsSpan(0, dot).ContainsAnyExcept('.') ? dot : -1;
    }
}
