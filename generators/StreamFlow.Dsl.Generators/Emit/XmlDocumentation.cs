namespace StreamFlow.Generators.Emit;

/// <summary>Writes text that users wrote into documentation comments.</summary>
internal static class XmlDocumentation
{
    /// <summary>Writes a summary: a sentence of ours, then a text of the user's, if any, each of its paragraphs in one of its own.</summary>
    /// <param name="writer">Takes the lines.</param>
    /// <param name="summary">XML text.</param>
    /// <param name="text">Plain text; null for none.</param>
    public static void Summary(this SourceWriter writer, string summary, string? text = null)
    {
        var lines = Lines(text);
        if (lines.Count == 0)
        {
            writer.Line($"/// <summary>{summary}</summary>");
            return;
        }

        writer.Line("/// <summary>").Line($"/// {summary}");
        writer.Line("/// <para>");
        foreach (var line in lines)
        {
            writer.Line(line.Length == 0 ? "/// </para><para>" : $"/// {Escape(line)}");
        }

        writer.Line("/// </para>").Line("/// </summary>");
    }

    /// <summary>Escapes plain text.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // Every character that C# takes for the end of a line would end the comment.
    private static List<string> Lines(string? text)
    {
        var lines = (text ?? string.Empty)
            .Replace("\r\n", "\n")
            .Split(['\n', '\r', '\u0085', '\u2028', '\u2029'])
            .Select(line => new string([.. line.Trim().Where(character => !char.IsControl(character))]))
            .ToList();
        var first = lines.FindIndex(line => line.Length > 0);
        var last = lines.FindLastIndex(line => line.Length > 0);
        return first < 0 ? [] : Collapse(lines.GetRange(first, last - first + 1));
    }

    private static List<string> Collapse(List<string> lines)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (lines[i].Length == 0 && lines[i - 1].Length == 0)
            {
                lines.RemoveAt(i);
            }
        }

        return lines;
    }
}
