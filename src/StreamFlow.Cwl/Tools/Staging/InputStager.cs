using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Staging;

/// <summary>Gives each file of a job its path, and says what has to be staged for that.</summary>
/// <param name="directory">Under which inputs are staged.</param>
/// <param name="placement">Knows what can stay where it is.</param>
internal sealed class InputStager(string directory, IInputPlacement placement)
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>Gets what has to be staged.</summary>
    public List<StagingItem> Items { get; } = [];

    /// <summary>Gets the location of what is at a path, for every path that was given.</summary>
    public IReadOnlyDictionary<string, string> Sources => _sources;

    /// <summary>Gives a value with the path of every file and directory in it.</summary>
    public CwlValue Stage(CwlValue value)
    {
        switch (value)
        {
            case FileSystemValue file:
                return StageOne(file);
            case ListValue list:
                return new ListValue([.. list.Items.Select(Stage)]);
            case RecordValue record:
                return new RecordValue([.. record.Fields.Select(field => KeyValuePair.Create(field.Key, Stage(field.Value)))]);
            default:
                return value;
        }
    }

    /// <summary>Puts a file or directory, with all that belongs to it, at a path, and says what has to be staged.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">The path.</param>
    /// <param name="kind">How content comes there: link, copy or update.</param>
    public FileSystemValue Place(FileSystemValue value, string target, StagingKind kind)
    {
        var parent = FileName.Directory(target);
        var source = SourceOf(value);
        if (value is FileValue file)
        {
            if (source is null)
            {
                Add(new StagingItem(StagingKind.Write, target) { Text = file.Contents ?? string.Empty, IsWritable = kind != StagingKind.Link });
            }
            else
            {
                Add(new StagingItem(kind, target) { Source = source, IsWritable = kind != StagingKind.Link });
            }

            var secondary = file.SecondaryFiles?.Select(item => Place(item, $"{parent}/{item.Basename}", kind)).ToArray();
            return file.With(path: target, basename: FileName.OfPath(target), secondaryFiles: secondary);
        }

        var listed = (DirectoryValue)value;
        if (source is not null)
        {
            Add(new StagingItem(kind, target) { Source = source, IsDirectory = true, IsWritable = kind != StagingKind.Link });
            return listed.With(path: target, basename: FileName.OfPath(target), listing: WithPaths(listed.Listing, target));
        }

        Add(new StagingItem(StagingKind.Directory, target) { IsDirectory = true, IsWritable = kind != StagingKind.Link });
        var listing = (listed.Listing ?? []).Select(item => Place(item, $"{target}/{item.Basename}", kind)).ToArray();
        return listed.With(path: target, basename: FileName.OfPath(target), listing: listing);
    }

    private static string? SourceOf(FileSystemValue value)
    {
        if (value.Location is { } location && !location.StartsWith("_:", StringComparison.Ordinal))
        {
            return location;
        }

        return value.Path is { } path ? DocumentUri.FromPath(path) : null;
    }

    private FileSystemValue StageOne(FileSystemValue value) =>
        InPlace(value) ?? Place(value, $"{directory}/{_next++}/{value.Basename}", StagingKind.Link);

    private void Add(StagingItem item)
    {
        Items.Add(item);
        if (item.Source is { } source)
        {
            _sources[item.Target] = source;
        }
    }

    // A value stays where it is when it has its own name there, and all that belongs to it is beside it.
    private FileSystemValue? InPlace(FileSystemValue value)
    {
        if (value.Location is null || placement.FindInPlace(value) is not { } path || FileName.OfPath(path) != value.Basename)
        {
            return null;
        }

        switch (value)
        {
            case FileValue { SecondaryFiles: { Count: > 0 } secondary } file:
                var parent = FileName.Directory(path);
                var placed = new FileSystemValue[secondary.Count];
                for (var i = 0; i < placed.Length; i++)
                {
                    if (InPlace(secondary[i]) is not { } item || FileName.Directory(item.Path!) != parent)
                    {
                        return null;
                    }

                    placed[i] = item;
                }

                _sources[path] = value.Location;
                return file.With(path: path, secondaryFiles: placed);
            case FileValue file:
                _sources[path] = value.Location;
                return file.With(path: path);
            default:
                _sources[path] = value.Location;
                return ((DirectoryValue)value).With(path: path, listing: WithPaths(((DirectoryValue)value).Listing, path));
        }
    }

    private static FileSystemValue[]? WithPaths(IReadOnlyList<FileSystemValue>? listing, string parent)
    {
        if (listing is null)
        {
            return null;
        }

        var result = new FileSystemValue[listing.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var path = $"{parent}/{listing[i].Basename}";
            result[i] = listing[i] switch
            {
                FileValue file => file.With(path: path),
                DirectoryValue directory => directory.With(path: path, listing: WithPaths(directory.Listing, path)),
                var other => other,
            };
        }

        return result;
    }
}
