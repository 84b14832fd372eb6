using System.Text;

namespace StreamFlow.Spec;

/// <summary>Writes a tree as YAML that versions 1.1 and 1.2 read alike: in block style, in the order of the tree, with quotes only where they are needed.</summary>
/// <remarks>The same tree always gives the same text, with <c>\n</c> at the ends of lines on every system.</remarks>
internal sealed class YamlWriter
{
    private const int IndentWidth = 2;

    private readonly StringBuilder _text = new();
    private readonly bool _withSecrets;

    private YamlWriter(bool withSecrets) => _withSecrets = withSecrets;

    /// <summary>Writes a tree.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="header">Lines for a comment at the top; null for none.</param>
    /// <param name="withSecrets">Whether secrets in clear are written; if not, a comment stands in their place.</param>
    /// <returns>The text.</returns>
    public static string Write(ConfigNode root, string? header = null, bool withSecrets = false)
    {
        var writer = new YamlWriter(withSecrets);
        foreach (var line in header?.Split('\n') ?? [])
        {
            writer._text.Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
        }

        writer.WriteRoot(root);
        return writer._text.ToString();
    }

    private void WriteRoot(ConfigNode root)
    {
        switch (root)
        {
            case ConfigMap map when HasEntries(map):
                WriteMap(map, 0, startsInLine: false);
                break;
            case ConfigList { Items.Count: > 0 } list:
                WriteList(list, 0, startsInLine: false);
                break;
            default:
                WriteLeaf(root, 0);
                break;
        }
    }

    private void WriteMap(ConfigMap map, int indent, bool startsInLine)
    {
        foreach (var entry in map.Entries)
        {
            if (!startsInLine)
            {
                WriteComment(entry, indent);
                _text.Append(' ', indent);
            }

            startsInLine = false;
            if (IsHidden(entry))
            {
                _text.Append("# ").Append(YamlText.Write(entry.Key)).Append(": a secret in clear is not written here\n");
                continue;
            }

            _text.Append(YamlText.Write(entry.Key)).Append(':');
            WriteAfterKey(entry.Value, indent);
        }
    }

    private void WriteComment(ConfigEntry entry, int indent)
    {
        if (entry.Origin is { } origin)
        {
            _text.Append(' ', indent).Append("# ").Append(origin).Append('\n');
        }
    }

    private void WriteAfterKey(ConfigNode value, int indent)
    {
        switch (value)
        {
            case ConfigMap map when HasEntries(map):
                _text.Append('\n');
                WriteMap(map, indent + IndentWidth, startsInLine: false);
                break;
            case ConfigList { Items.Count: > 0 } list:
                _text.Append('\n');
                WriteList(list, indent + IndentWidth, startsInLine: false);
                break;
            default:
                _text.Append(' ');
                WriteLeaf(value, indent);
                break;
        }
    }

    private void WriteList(ConfigList list, int indent, bool startsInLine)
    {
        foreach (var item in list.Items)
        {
            _text.Append(' ', startsInLine ? 0 : indent).Append('-');
            startsInLine = false;
            switch (item)
            {
                // A comment cannot stand between the dash and a key on the same line.
                case ConfigMap map when HasEntries(map) && (map.Entries[0].Origin is not null || IsHidden(map.Entries[0])):
                    _text.Append('\n');
                    WriteMap(map, indent + IndentWidth, startsInLine: false);
                    break;
                case ConfigMap map when HasEntries(map):
                    _text.Append(' ');
                    WriteMap(map, indent + IndentWidth, startsInLine: true);
                    break;
                case ConfigList { Items.Count: > 0 } inner:
                    _text.Append(' ');
                    WriteList(inner, indent + IndentWidth, startsInLine: true);
                    break;
                default:
                    _text.Append(' ');
                    WriteLeaf(item, indent);
                    break;
            }
        }
    }

    /// <summary>Tells whether anything but comments would be written: a key with comments alone would have no value.</summary>
    private bool HasEntries(ConfigMap map) => map.Entries.Any(entry => !IsHidden(entry));

    private bool IsHidden(ConfigEntry entry) => !_withSecrets && entry.Value is ConfigScalar { Kind: ConfigScalarKind.Secret };

    private void WriteLeaf(ConfigNode node, int indent)
    {
        switch (node)
        {
            case ConfigMap:
                _text.Append("{}");
                break;
            case ConfigList:
                _text.Append("[]");
                break;
            case ConfigScalar { Kind: ConfigScalarKind.Secret } when !_withSecrets:
                _text.Append("'***'");
                break;
            case ConfigScalar { Kind: ConfigScalarKind.String or ConfigScalarKind.Secret } scalar when YamlText.FitsLiteralBlock(scalar.Text):
                WriteLiteralBlock(scalar.Text, indent + IndentWidth);
                return;
            case ConfigScalar scalar:
                _text.Append(YamlText.Write(scalar));
                break;
        }

        _text.Append('\n');
    }

    private void WriteLiteralBlock(string text, int indent)
    {
        var endsWithBreak = text[text.Length - 1] == '\n';
        _text.Append(endsWithBreak ? "|" : "|-").Append('\n');
        var lines = (endsWithBreak ? text.Substring(0, text.Length - 1) : text).Split('\n');
        foreach (var line in lines)
        {
            _text.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
    }
}
