using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Loading;

/// <summary>Makes the relative locations of File and Directory values absolute.</summary>
internal static class FileLocations
{
    /// <summary>Resolves all locations and paths inside a value against the document in which it is written.</summary>
    /// <remarks>A <c>path</c> is a path of the file system and becomes a location; formats are expanded by the document's namespaces.</remarks>
    public static CwlValue Resolve(CwlValue value, SourceDocument document) =>
        Resolve(value, document.Uri, document.Expand);

    /// <summary>Resolves all locations and paths inside a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="baseUri">The URI of the document in which it is written.</param>
    /// <param name="expandFormat">Makes a format absolute; null leaves it.</param>
    public static CwlValue Resolve(CwlValue value, string baseUri, Func<string, string>? expandFormat)
    {
        switch (value)
        {
            case FileValue file:
                return new FileValue
                {
                    Location = Location(file, baseUri),
                    Basename = Basename(file),
                    Checksum = file.Checksum,
                    Size = file.Size,
                    Format = file.Format is { } format && expandFormat is not null ? expandFormat(format) : file.Format,
                    Contents = file.Contents,
                    SecondaryFiles = ResolveAll(file.SecondaryFiles, baseUri, expandFormat),
                };
            case DirectoryValue directory:
                return new DirectoryValue
                {
                    Location = Location(directory, baseUri),
                    Basename = Basename(directory),
                    Listing = ResolveAll(directory.Listing, baseUri, expandFormat),
                };
            case ListValue list:
                CwlValue[]? items = null;
                for (var i = 0; i < list.Count; i++)
                {
                    var resolved = Resolve(list[i], baseUri, expandFormat);
                    if (!ReferenceEquals(resolved, list[i]))
                    {
                        items ??= [.. list.Items];
                        items[i] = resolved;
                    }
                }

                return items is null ? list : new ListValue(items);
            case RecordValue record when record.Fields.Any(field => field.Value is ObjectValue or ListValue):
                return new RecordValue([.. record.Fields.Select(field =>
                    KeyValuePair.Create(field.Key, Resolve(field.Value, baseUri, expandFormat)))]);
            default:
                return value;
        }
    }

    private static FileSystemValue[]? ResolveAll(IReadOnlyList<FileSystemValue>? files, string baseUri, Func<string, string>? expandFormat) =>
        files is null ? null : [.. files.Select(file => (FileSystemValue)Resolve(file, baseUri, expandFormat))];

    // The name that the user's location ends with, which for "dir/" is "dir" and for "a%20b" is "a b".
    private static string? Basename(FileSystemValue value) => value.Basename;

    private static string? Location(FileSystemValue value, string baseUri)
    {
        if (value.Location is { Length: > 0 } location)
        {
            return DocumentUri.Resolve(baseUri, location);
        }

        return value.Path is { Length: > 0 } path
            ? DocumentUri.IsAbsolute(path) ? path : DocumentUri.FromPath(AbsolutePath(path, baseUri))
            : null;
    }

    private static string AbsolutePath(string path, string baseUri)
    {
        if (path.StartsWith('/'))
        {
            return path;
        }

        var directory = DocumentUri.ToPath(baseUri[..(baseUri.LastIndexOf('/') + 1)]) ?? Environment.CurrentDirectory;
        return Path.GetFullPath(Path.Combine(directory, path));
    }
}
