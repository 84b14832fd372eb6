using System.Text;
using System.Text.Json.Nodes;
using StreamFlow.Testing.Outputs;

namespace StreamFlow.Testing.Accepted;

/// <summary>Writes outputs so that two runs which give the same write the same: without places, with the lines of text files.</summary>
internal static class OutputText
{
    private const int LongestText = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gives the outputs in that form.</summary>
    public static JsonNode Of(JsonNode value)
    {
        switch (value)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(static item => item is null ? null : Of(item))]);
            case JsonObject file when OutputPaths.IsFile(file):
                return FileOf(file);
            case JsonObject record:
                return new JsonObject(record.Select(static field => KeyValuePair.Create(field.Key, field.Value is null ? null : Of(field.Value))));
            default:
                return value.DeepClone();
        }
    }

    private static JsonObject FileOf(JsonObject file)
    {
        var result = new JsonObject();
        foreach (var name in (string[])["class", "basename", "format", "secondaryFiles", "listing"])
        {
            if (file[name] is { } value)
            {
                result[name] = Of(value);
            }
        }

        // Text is compared line by line, which shows what is different; of other files the checksum is.
        if ((string?)file["path"] is { } path && File.Exists(path))
        {
            if (TextOf(path) is { } text)
            {
                result["lines"] = new JsonArray([.. text.Split('\n').Select(static line => (JsonNode)line)]);
            }
            else
            {
                result["checksum"] = file["checksum"]?.DeepClone();
                result["size"] = file["size"]?.DeepClone();
            }
        }

        return result;
    }

    private static string? TextOf(string path)
    {
        if (new FileInfo(path).Length > LongestText)
        {
            return null;
        }

        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path));
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
