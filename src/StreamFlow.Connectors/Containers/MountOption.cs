using System.Text;

namespace StreamFlow.Connectors.Containers;

/// <summary>Reads the values of <c>--mount</c> that Docker, Podman and Singularity have in common: comma-separated <c>key=value</c> (RFC 4180).</summary>
internal static class MountOption
{
    /// <summary>Gives the path of the host that a bind mount shows; null for other mounts.</summary>
    public static string? SourceOf(string text) => SourceOf(Split(text));

    /// <summary>Gets whether it is a bind mount that can be written to.</summary>
    public static bool IsWritableBind(string text)
    {
        var fields = Split(text);
        return SourceOf(fields) is not null && !fields.Any(static field => field is "readonly" or "ro" or "readonly=true" or "ro=true" or "readonly=1" or "ro=1");
    }

    /// <summary>Makes a relative source of a bind mount, which begins with a dot, absolute.</summary>
    /// <param name="text">The option.</param>
    /// <param name="directory">The directory that it starts from.</param>
    public static string Resolve(string text, string directory)
    {
        var fields = Split(text);
        return SourceOf(fields) is { } source && IsRelative(source)
            ? string.Join(',', fields.Select(field => MountWords.Field(SourceOfField(field) is null ? field : "source=" + Path.GetFullPath(source, directory))))
            : text;
    }

    /// <summary>Gets whether a path is meant to start from the directory of the file that it is written in.</summary>
    public static bool IsRelative(string source) =>
        source is "." or ".." || source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal);

    private static string? SourceOf(List<string> fields) =>
        fields.Contains("type=bind", StringComparer.Ordinal) ? fields.Select(SourceOfField).FirstOrDefault(static source => source is not null) : null;

    private static string? SourceOfField(string field) =>
        field.StartsWith("source=", StringComparison.Ordinal) ? field["source=".Length..]
        : field.StartsWith("src=", StringComparison.Ordinal) ? field["src=".Length..]
        : null;

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
