using System.Text.Json.Nodes;

namespace StreamFlow.Testing.Outputs;

/// <summary>Finds the files in outputs.</summary>
internal static class OutputPaths
{
    /// <summary>Gives the paths of the files and directories in a value, in order, without those beside or below them.</summary>
    public static IReadOnlyList<string> Of(JsonNode? value) => value switch
    {
        JsonArray list => [.. list.SelectMany(Of)],
        JsonObject file when IsFile(file) => [(string)file["path"]!],
        JsonObject record => [.. record.SelectMany(static field => Of(field.Value))],
        _ => [],
    };

    /// <summary>Tells whether an object is a file or directory.</summary>
    public static bool IsFile(JsonObject value) => value["class"] is JsonValue name && name.TryGetValue<string>(out var text) && text is "File" or "Directory";
}
