using StreamFlow.Spec;

namespace StreamFlow.Generators.Emit;

/// <summary>The C# side of CWL types in input records: how they are declared, and how they become JSON.</summary>
internal static class CwlTypes
{
    private const string Json = "global::System.Text.Json.Nodes.JsonNode";

    /// <summary>Gives the C# type of a CWL type, without its question mark. What has no C# counterpart is JSON.</summary>
    public static string Name(OutlineType type) => type.Name switch
    {
        "boolean" => "bool",
        "int" => "int",
        "long" => "long",
        "float" => "float",
        "double" => "double",
        "string" or "enum" => "string",
        "File" or "stdin" => "global::System.IO.FileInfo",
        "Directory" => "global::System.IO.DirectoryInfo",
        "array" when type.Items is { } items => $"global::System.Collections.Generic.IReadOnlyList<{Name(items)}{(IsOptional(items) ? "?" : string.Empty)}>",
        _ => Json,
    };

    /// <summary>Tells whether a value may be null.</summary>
    public static bool IsOptional(OutlineType type) => type.IsOptional || type.Name is "null" or "Any";

    /// <summary>Gives the expression that makes JSON of a value that is not null.</summary>
    public static string ToJson(OutlineType type, string value, int depth = 0) => type.Name switch
    {
        "boolean" or "int" or "long" or "float" or "double" => $"global::System.Text.Json.Nodes.JsonValue.Create({value})",
        "string" or "enum" => $"global::System.Text.Json.Nodes.JsonValue.Create({value})",
        "File" or "stdin" => $"PathToJson(\"File\", {value})",
        "Directory" => $"PathToJson(\"Directory\", {value})",
        "array" when type.Items is { } items => ArrayToJson(items, value, $"item{depth}", depth),
        _ => $"{value}.DeepClone()",
    };

    private static string ArrayToJson(OutlineType items, string value, string item, int depth)
    {
        var isValue = items.Name is "boolean" or "int" or "long" or "float" or "double";
        var convert = IsOptional(items)
            ? $"{item} is null ? null : ({Json}?){ToJson(items, isValue ? item + ".Value" : item, depth + 1)}"
            : $"({Json}?){ToJson(items, item, depth + 1)}";
        return "new global::System.Text.Json.Nodes.JsonArray(global::System.Linq.Enumerable.ToArray("
            + $"global::System.Linq.Enumerable.Select({value}, static {item} => {convert})))";
    }
}
