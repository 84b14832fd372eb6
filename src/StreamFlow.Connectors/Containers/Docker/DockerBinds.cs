using System.Text;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>Finds the paths of the host among the mounts of a deployment, as the client reads them: <c>source:path[:options]</c> in
/// <c>volume</c>, comma-separated <c>key=value</c> (RFC 4180) in <c>mount</c>.</summary>
internal static class DockerBinds
{
    /// <summary>Gives the deployment with relative sources, which begin with a dot, made absolute.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="directory">The directory that they start from.</param>
    public static DockerDeployment Resolve(DockerDeployment deployment, string directory) => deployment with
    {
        Volume = deployment.Volume is { } volumes ? [.. volumes.Select(text => ResolveVolume(text, directory))] : null,
        Mount = deployment.Mount is { } mounts ? [.. mounts.Select(text => ResolveMount(text, directory))] : null,
    };

    /// <summary>Gives the absolute paths that are bound.</summary>
    public static IEnumerable<string> SourcesOf(DockerOptions options) =>
        (options.Volume ?? []).Select(SourceOfVolume)
            .Concat((options.Mount ?? []).Select(static text => SourceOfMount(Split(text))))
            .OfType<string>()
            .Where(static source => source.StartsWith('/'))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Gets whether the container can write to a directory of the host.</summary>
    public static bool AreWritable(DockerOptions options) =>
        (options.Volume ?? []).Any(static text => SourceOfVolume(text) is ['/', ..] && !text.Split(':')[^1].Split(',').Contains("ro", StringComparer.Ordinal))
        || (options.Mount ?? []).Select(Split).Any(static fields => SourceOfMount(fields) is not null && !IsReadOnly(fields));

    // Without a colon it is the path of a volume without a name.
    private static string? SourceOfVolume(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? text[..end] : null;

    private static string? SourceOfMount(IReadOnlyList<string> fields) =>
        fields.Contains("type=bind", StringComparer.Ordinal) ? fields.Select(SourceOfField).FirstOrDefault(static source => source is not null) : null;

    private static string? SourceOfField(string field) =>
        field.StartsWith("source=", StringComparison.Ordinal) ? field["source=".Length..]
        : field.StartsWith("src=", StringComparison.Ordinal) ? field["src=".Length..]
        : null;

    private static bool IsReadOnly(IReadOnlyList<string> fields) =>
        fields.Any(static field => field is "readonly" or "ro" or "readonly=true" or "ro=true" or "readonly=1" or "ro=1");

    private static string ResolveVolume(string text, string directory) =>
        SourceOfVolume(text) is { } source && IsRelative(source) ? Path.GetFullPath(source, directory) + text[source.Length..] : text;

    private static string ResolveMount(string text, string directory)
    {
        var fields = Split(text);
        return SourceOfMount(fields) is { } source && IsRelative(source)
            ? string.Join(',', fields.Select(field => Quote(SourceOfField(field) is null ? field : "source=" + Path.GetFullPath(source, directory))))
            : text;
    }

    private static bool IsRelative(string source) => source is "." or ".." || source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal);

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static List<string> Split(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
