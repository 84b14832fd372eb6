using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Packing;

/// <summary>Writes a tree as JSON.</summary>
internal static class ConfigJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 4,

        // Documents are read by people, and never put into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a tree.</summary>
    public static string Write(ConfigNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, node);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, ConfigNode node)
    {
        switch (node)
        {
            case ConfigMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            case ConfigList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case ConfigScalar scalar:
                Write(json, scalar);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, ConfigScalar scalar)
    {
        if (scalar.Kind == ConfigScalarKind.Null)
        {
            json.WriteNullValue();
        }
        else if (scalar.TryGetBoolean(out var flag))
        {
            json.WriteBooleanValue(flag);
        }
        else if (scalar.TryGetInteger(out var integer))
        {
            json.WriteNumberValue(integer);
        }
        else if (scalar.TryGetNumber(out var number) && double.IsFinite(number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(scalar.Text);
        }
    }
}
