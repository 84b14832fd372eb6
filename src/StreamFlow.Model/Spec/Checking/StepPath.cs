namespace StreamFlow.Spec;

/// <summary>Checks and normalises the paths of steps and ports.</summary>
internal static class StepPath
{
    /// <summary>Gives a path without doubled and trailing slashes; reports one that is not absolute.</summary>
    /// <returns>Null when the path is not absolute.</returns>
    public static string? Check(ConfigScalar path, Validation run, Place place)
    {
        if (path.Text.Length > 0 && path.Text[0] == '/')
        {
            return Normalize(path.Text);
        }

        var absolute = Normalize("/" + path.Text);
        run.Report(Rules.PathNotAbsolute.At(path.Position, path.Text, place, absolute), absolute);
        return null;
    }

    /// <summary>Gives the path above a path; null for <c>/</c>.</summary>
    public static string? Parent(string path) => path == "/" ? null : path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "/";

    /// <summary>Gives the last name of a path; empty for <c>/</c>.</summary>
    public static string Name(string path) => path.Substring(path.LastIndexOf('/') + 1);

    public static string Join(string parent, string name) => parent == "/" ? "/" + name : parent + "/" + name;

    private static string Normalize(string path) =>
        "/" + string.Join("/", path.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(name => name != "."));
}
