using System.Globalization;
using System.Text;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions.Interpolation;

/// <summary>Writes a value into the text around its expression.</summary>
/// <remarks>
/// CWL v1.2, "String interpolation": strings as they are, everything else as JSON with its entries sorted by key. The spaces and
/// the escapes are those of the reference runner, so that a file made from such a text has the same checksum.
/// </remarks>
internal static class InterpolationText
{
    /// <summary>Appends a value.</summary>
    public static void Append(StringBuilder text, CwlValue value)
    {
        if (value is StringValue plain)
        {
            text.Append(plain.Value);
        }
        else
        {
            AppendJson(text, value);
        }
    }

    private static void AppendJson(StringBuilder text, CwlValue value)
    {
        switch (value)
        {
            case BooleanValue boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case IntegerValue integer:
                text.Append(integer.Value);
                break;
            case FloatValue number:
                text.Append(number.JsonText.Replace('E', 'e'));
                break;
            case StringValue plain:
                AppendQuoted(text, plain.Value);
                break;
            case ListValue list:
                text.Append('[');
                for (var i = 0; i < list.Count; i++)
                {
                    text.Append(i == 0 ? string.Empty : ", ");
                    AppendJson(text, list[i]);
                }

                text.Append(']');
                break;
            case ObjectValue fields:
                AppendFields(text, fields);
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendFields(StringBuilder text, ObjectValue fields)
    {
        var sorted = fields.Fields.ToList();
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        text.Append('{');
        for (var i = 0; i < sorted.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            AppendQuoted(text, sorted[i].Key);
            text.Append(": ");
            AppendJson(text, sorted[i].Value);
        }

        text.Append('}');
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case < ' ' or > '~':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
