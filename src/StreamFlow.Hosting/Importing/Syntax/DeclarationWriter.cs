using System.Text;

namespace StreamFlow.Hosting.Importing.Syntax;

/// <summary>Writes declared types as C# files; lines end in a line feed.</summary>
internal static class DeclarationWriter
{
    private const int Width = 120;

    /// <summary>Writes a file with one type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="targetNamespace">The namespace; null for none.</param>
    public static string Write(TypeDeclaration type, string? targetNamespace)
    {
        var text = new StringBuilder("using StreamFlow;\n\n");
        if (targetNamespace is not null)
        {
            text.Append("namespace ").Append(targetNamespace).Append(";\n\n");
        }

        Documentation(text, type.Documentation, string.Empty);
        foreach (var attribute in type.Attributes)
        {
            Lines(text, $"[{attribute}]", string.Empty);
        }

        text.Append(type.Header).Append("\n{\n");
        var isFirst = true;
        var wasShort = false;
        foreach (var member in type.Members)
        {
            var isShort = member.Documentation is null && member.Attributes.Count == 0 && !member.Text.Contains('\n', StringComparison.Ordinal);
            if (!isFirst && (member.Heading is not null || !isShort || !wasShort))
            {
                text.Append('\n');
            }

            Member(text, member);
            (isFirst, wasShort) = (false, isShort);
        }

        return text.Append("}\n").ToString();
    }

    private static void Member(StringBuilder text, MemberDeclaration member)
    {
        const string indentation = "    ";
        if (member.Heading is not null)
        {
            Lines(text, "// " + member.Heading, indentation);
        }

        Documentation(text, member.Documentation, indentation);
        var attributes = string.Join(", ", member.Attributes);
        if (member.Attributes.Count > 1 && (attributes.Contains('\n', StringComparison.Ordinal) || attributes.Length > Width - 6))
        {
            foreach (var attribute in member.Attributes)
            {
                Lines(text, $"[{attribute}]", indentation);
            }
        }
        else if (member.Attributes.Count > 0)
        {
            Lines(text, $"[{attributes}]", indentation);
        }

        Lines(text, member.Text, indentation);
    }

    private static void Documentation(StringBuilder text, string? documentation, string indentation)
    {
        var lines = (documentation ?? string.Empty).ReplaceLineEndings("\n").Split('\n')
            .Select(static line => Escape(line.Trim()))
            .ToList();
        var last = lines.FindLastIndex(static line => line.Length > 0);
        if (last < 0)
        {
            return;
        }

        lines = lines[lines.FindIndex(static line => line.Length > 0)..(last + 1)];
        if (lines.Count == 1)
        {
            Lines(text, $"/// <summary>{lines[0]}</summary>", indentation);
            return;
        }

        Lines(text, "/// <summary>", indentation);
        var hasParagraphs = lines.Contains(string.Empty);
        if (hasParagraphs)
        {
            Lines(text, "/// <para>", indentation);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > 0)
            {
                Lines(text, "/// " + lines[i], indentation);
            }
            else if (lines[i - 1].Length > 0)
            {
                Lines(text, "/// </para>\n/// <para>", indentation);
            }
        }

        if (hasParagraphs)
        {
            Lines(text, "/// </para>", indentation);
        }

        Lines(text, "/// </summary>", indentation);
    }

    private static string Escape(string text) => new([.. text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Where(static character => !char.IsControl(character))]);

    private static void Lines(StringBuilder text, string lines, string indentation)
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length > 0)
            {
                text.Append(indentation).Append(line);
            }

            text.Append('\n');
        }
    }
}
