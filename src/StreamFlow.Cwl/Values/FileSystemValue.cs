namespace StreamFlow.Cwl.Values;

/// <summary>A File or a Directory: what can be staged, found and transferred.</summary>
internal abstract class FileSystemValue : ObjectValue
{
    private string? _basename;

    private protected FileSystemValue()
    {
    }

    /// <summary>Gets the URI that identifies the content, or null for a literal or where only the path is known.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the absolute path at the place where the value is used, or null before it is staged.</summary>
    public string? Path { get; init; }

    /// <summary>Gets the name without directory: the one given, else the last component of path or location.</summary>
    public string? Basename
    {
        get => _basename ?? (Path is not null ? FileName.OfPath(Path) : Location is not null ? FileName.OfLocation(Location) : null);
        init => _basename = value;
    }

    /// <summary>Gets whether there is no content behind it but what the value itself says (<c>contents</c>, <c>listing</c>).</summary>
    public bool IsLiteral => Location is null && Path is null;

    private protected static string? TextField(RecordValue record, string name) => record[name] switch
    {
        null or NullValue => null,
        StringValue text => text.Value,
        var other => throw new CwlValueException($"The field '{name}' of a {(record["class"] as StringValue)?.Value} must be a string, not {other.KindName}."),
    };

    private protected static IReadOnlyList<FileSystemValue>? FilesField(RecordValue record, string name)
    {
        switch (record[name])
        {
            case null or NullValue:
                return null;
            case ListValue list:
                var files = new FileSystemValue[list.Count];
                for (var i = 0; i < files.Length; i++)
                {
                    files[i] = list[i] as FileSystemValue
                        ?? throw new CwlValueException($"The field '{name}' must hold File and Directory objects, not {list[i].KindName}.");
                }

                return files;
            case FileSystemValue one:
                return [one];
            case var other:
                throw new CwlValueException($"The field '{name}' must be an array of File and Directory objects, not {other.KindName}.");
        }
    }

    private protected static bool SameFiles(IReadOnlyList<FileSystemValue>? left, IReadOnlyList<FileSystemValue>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.SequenceEqual(right));
}
