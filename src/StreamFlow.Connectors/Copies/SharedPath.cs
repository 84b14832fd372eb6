namespace StreamFlow.Connectors.Copies;

/// <summary>Compares paths component by component: <c>/data</c> holds <c>/data/x</c>, and not <c>/data2</c>.</summary>
internal static class SharedPath
{
    /// <summary>Says whether a path is a directory or something below it.</summary>
    public static bool Contains(string directory, string path)
    {
        directory = directory.TrimEnd('/');
        return path.StartsWith(directory, StringComparison.Ordinal) && (path.Length == directory.Length || path[directory.Length] == '/');
    }
}
