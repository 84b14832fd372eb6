namespace StreamFlow.Spec;

/// <summary>Checks that files which the configuration names exist.</summary>
internal sealed class FileChecker(Validation run)
{
    /// <summary>Checks a name.</summary>
    /// <param name="path">The name as it is written.</param>
    /// <param name="kind">What it must name.</param>
    /// <param name="mayBeName">Whether it may be a URI or a name in a registry; then only what is plainly a path is checked.</param>
    /// <param name="place">What messages call the place where it is written.</param>
    /// <returns>Whether it exists, as far as can be told.</returns>
    public bool Check(ConfigScalar path, ConfigFileKind kind, bool mayBeName, Place place)
    {
        if (mayBeName && !IsPlainlyPath(path.Text))
        {
            return true;
        }

        if (run.Context.Exists(path.Text, kind, path.Position) ?? true)
        {
            return true;
        }

        var what = kind switch { ConfigFileKind.File => "file", ConfigFileKind.Directory => "directory", _ => "file or directory" };
        run.Report(Rules.MissingFile.At(path.Position, what, path.Text, place));
        return false;
    }

    private static bool IsPlainlyPath(string text) =>
        text.Length > 0 && text[0] is '.' or '/' or '~' && text.IndexOf("://", StringComparison.Ordinal) < 0;
}
