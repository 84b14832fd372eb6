using System.Globalization;
using System.Text;

namespace StreamFlow.Spec;

/// <summary>Writes a tree as JSON (RFC 8259).</summary>
internal static class JsonText
{
    private const int IndentWidth = 4;

    /// <summary>Writes a tree.</summary>
    /// <param name="node">The tree, without infinities, which JSON does not have.</param>
    /// <param name="isIndented">Whether it is laid out over lines; otherwise it is one line.</param>
    public static string Write(ConfigNode node, bool isIndented)
    {
        var text = new StringBuilder();
        Write(text, node, isIndented ? 0 : null);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ConfigNode node, int? indent)
    {
        switch (node)
        {
            case ConfigMap map:
                WriteItems(text, '{', '}', map.Entries, indent, (entry, inner) =>
                {
                    WriteString(text, entry.Key);
                    text.Append(": ");
                    Write(text, entry.Value, inner);
                });
                break;
            case ConfigList list:
                WriteItems(text, '[', ']', list.Items, indent, (item, inner) => Write(text, item, inner));
                break;
            case ConfigScalar scalar:
                WriteScalar(text, scalar);
                break;
        }
    }

    private static void WriteItems<T>(StringBuilder text, char open, char close, IReadOnlyList<T> items, int? indent, Action<T, int?> write)
    {
        text.Append(open);
        var inner = indent + IndentWidth;
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : inner is null ? ", " : ",");
            BreakLine(text, inner);
            write(items[i], inner);
        }

        if (items.Count > 0)
        {
            BreakLine(text, indent);
        }

        text.Append(close);
    }

    private static void BreakLine(StringBuilder text, int? indent)
    {
        if (indent is { } width)
        {
            text.Append('\n').Append(' ', width);
        }
    }

    private static void WriteScalar(StringBuilder text, ConfigScalar scalar)
    {
        switch (scalar.Kind)
        {
            case ConfigScalarKind.Null:
                text.Append("null");
                break;
            case ConfigScalarKind.Boolean:
                text.Append(scalar.TryGetBoolean(out var flag) && flag ? "true" : "false");
                break;
            case ConfigScalarKind.Integer or ConfigScalarKind.Float:
                text.Append(YamlText.Write(scalar));
                break;
            default:
                WriteString(text, scalar.Text);
                break;
        }
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                < ' ' or '\u2028' or '\u2029' => text.Append(@"\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
