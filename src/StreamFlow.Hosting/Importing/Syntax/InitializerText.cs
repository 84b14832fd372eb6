namespace StreamFlow.Hosting.Importing.Syntax;

/// <summary>Writes object initialisers: on the line where they fit, else one member a line.</summary>
internal static class InitializerText
{
    private const int Width = 110;

    /// <summary>Writes a static read-only member of a class.</summary>
    /// <param name="type">The type of the member.</param>
    /// <param name="name">Its name.</param>
    /// <param name="creation">What makes the value, such as <c>new()</c> or <c>new Align</c>.</param>
    /// <param name="assignments">The members of the initialiser: <c>Reads = Samples</c>.</param>
    /// <param name="calls">What follows the initialiser: <c>.Scatter()</c>.</param>
    public static string Member(string type, string name, string creation, IReadOnlyList<string> assignments, string calls)
    {
        var start = $"public static readonly {type} {name} = ";
        if (assignments.Count == 0)
        {
            return $"{start}{creation}{(creation.EndsWith(')') ? string.Empty : "()")}{calls};";
        }

        var line = $"{start}{creation} {{ {string.Join(", ", assignments)} }}{calls};";
        return line.Length <= Width && !line.Contains('\n', StringComparison.Ordinal)
            ? line
            : $"{start}{creation}\n{{\n{string.Concat(assignments.Select(static text => Indented(text) + ",\n"))}}}{calls};";
    }

    private static string Indented(string text) =>
        string.Join('\n', text.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line));
}
