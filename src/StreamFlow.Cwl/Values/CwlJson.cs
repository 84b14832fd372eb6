using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StreamFlow.Cwl.Values;

/// <summary>Reads and writes values as JSON.</summary>
internal static class CwlJson
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Gives a value as JSON text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indented">Whether to put each field on a line of its own, as an output object is printed.</param>
    public static string ToText(CwlValue value, bool indented = false)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, value, indented);
        return text.ToString();
    }

    /// <summary>Writes a value as JSON text, piece by piece.</summary>
    public static void Write(TextWriter writer, CwlValue value, bool indented = false) => new CwlJsonText(writer, indented).Write(value);

    /// <summary>Reads a value from UTF-8 JSON.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="CwlValueException">A File or Directory object has a field of a wrong type.</exception>
    public static CwlValue Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Lenient);
        reader.Read();
        var value = Read(ref reader);
        if (reader.Read())
        {
            throw new JsonException("There is text after the JSON value.");
        }

        return value;
    }

    /// <summary>Reads a value from JSON text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="CwlValueException">A File or Directory object has a field of a wrong type.</exception>
    public static CwlValue Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads the value on which a reader stands; afterwards it stands on the value's last token.</summary>
    public static CwlValue Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return NullValue.Instance;
            case JsonTokenType.True:
                return BooleanValue.True;
            case JsonTokenType.False:
                return BooleanValue.False;
            case JsonTokenType.String:
                return new StringValue(reader.GetString()!);
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var integer)
                    ? new IntegerValue(integer)
                    : new FloatValue(reader.GetDouble(), Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.StartArray:
                return ReadList(ref reader);
            case JsonTokenType.StartObject:
                return ReadObject(ref reader);
            default:
                throw new JsonException($"A value was expected, not {reader.TokenType}.");
        }
    }

    private static ListValue ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<CwlValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader));
        }

        return items.Count == 0 ? ListValue.Empty : new ListValue(items);
    }

    private static ObjectValue ReadObject(ref Utf8JsonReader reader)
    {
        var fields = new List<KeyValuePair<string, CwlValue>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = Read(ref reader);
            var earlier = fields.FindIndex(field => string.Equals(field.Key, name, StringComparison.Ordinal));
            if (earlier >= 0)
            {
                // As every JSON reader: the last of several equal names wins.
                fields[earlier] = new(name, value);
            }
            else
            {
                fields.Add(new(name, value));
            }
        }

        return ObjectValue.Create(fields);
    }
}
