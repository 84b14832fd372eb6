namespace StreamFlow.Cwl.Values;

/// <summary>The names of the fields of File and Directory objects, in the order in which they are written.</summary>
internal static class FileFields
{
    public static CwlValue FileClass { get; } = new StringValue("File");

    public static CwlValue DirectoryClass { get; } = new StringValue("Directory");

    public static IReadOnlyList<string> OfFile { get; } =
    [
        "class", "location", "path", "basename", "dirname", "nameroot", "nameext",
        "checksum", "size", "format", "contents", "secondaryFiles",
    ];

    public static IReadOnlyList<string> OfDirectory { get; } = ["class", "location", "path", "basename", "listing"];

    public static CwlValue? Text(string? value) => value is null ? null : new StringValue(value);
}
