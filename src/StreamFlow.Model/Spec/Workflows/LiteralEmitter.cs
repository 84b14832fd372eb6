namespace StreamFlow.Spec;

/// <summary>Writes literal values into documents.</summary>
internal static class LiteralEmitter
{
    /// <summary>Writes a value; files that are named relative to the declaration are named relative to the document.</summary>
    public static ConfigNode Emit(ConfigNode value) => value switch
    {
        ConfigList list => NodeMap.List(list.Items.Select(Emit)),
        ConfigMap map => EmitMap(map),
        _ => value,
    };

    private static ConfigMap EmitMap(ConfigMap map)
    {
        var isPath = map["class"] is ConfigScalar { Text: "File" or "Directory" };
        var entries = new NodeMap();
        foreach (var entry in map.Entries)
        {
            var value = isPath && entry.Key == "location" && entry.Value is ConfigScalar location ? NodeMap.Text(FromDocument(location.Text)) : Emit(entry.Value);
            entries.Add(entry.Key, value);
        }

        return entries.Build();
    }

    /// <summary>Tells whether the location of a file is a path relative to the declaration.</summary>
    public static bool IsRelative(string location) => !location.Contains("://") && !location.StartsWith("/", StringComparison.Ordinal);

    private static string FromDocument(string location) => IsRelative(location) ? "../" + location : location;
}
