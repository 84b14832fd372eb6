namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Finds the paths of the host among the binds of a deployment: <c>source[:path[:options]]</c>, several of them separated by
/// commas, in <c>bind</c>, where a backslash takes colons and commas their meaning; comma-separated <c>key=value</c> in <c>mount</c>.</summary>
internal static class SingularityBinds
{
    /// <summary>Gives the deployment with relative sources, which begin with a dot, made absolute.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="directory">The directory that they start from.</param>
    public static SingularityDeployment Resolve(SingularityDeployment deployment, string directory) => deployment with
    {
        Bind = deployment.Bind is { } binds ? [.. binds.Select(text => ResolveBind(text, directory))] : null,
        Mount = deployment.Mount is { } mounts ? [.. mounts.Select(text => MountOption.Resolve(text, directory))] : null,
    };

    /// <summary>Gives the absolute paths that are bound.</summary>
    public static IEnumerable<string> SourcesOf(SingularityOptions options) =>
        (options.Bind ?? []).SelectMany(static text => Split(text, ',')).Select(static bind => Plain(Split(bind, ':')[0]))
            .Concat((options.Mount ?? []).Select(MountOption.SourceOf))
            .OfType<string>()
            .Where(static source => source.StartsWith('/')) // Options have commas of their own.
            .Distinct(StringComparer.Ordinal);

    private static string ResolveBind(string text, string directory)
    {
        var source = Split(text, ':')[0];
        return MountOption.IsRelative(Plain(source)) ? Escaped(Path.GetFullPath(Plain(source), directory)) + text[source.Length..] : text;
    }

    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static string Plain(string part) =>
        part.Replace("\\:", ":", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal);

    private static string Escaped(string path) =>
        path.Replace(":", "\\:", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);
}
