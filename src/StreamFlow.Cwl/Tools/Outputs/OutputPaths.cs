using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Outputs;

/// <summary>Turns the paths that a command, or an expression about it, names into locations.</summary>
/// <param name="job">The job.</param>
/// <param name="files">The file system that has the output directory.</param>
internal sealed class OutputPaths(JobPlan job, ILocationFileSystem files)
{
    private readonly string _inner = job.Directories.Output;
    private readonly string _outer = job.Directories.OutputOnLocation;
    private HashSet<string>? _resolvedSources;
    private string? _resolvedOutput;

    /// <summary>Gives the path in the file system of a path inside of the output directory as the command sees it, or null when it is outside.</summary>
    public string? ToOuter(string path) => FileName.Under(path, _inner) is { } rest ? _outer + rest : FileName.Under(path, _outer) is not null ? path : null;

    /// <summary>Gives the path in the file system of an input at a path as the command sees it, or null when no input is there.</summary>
    public string? ToSource(string path) => job.Directories.IsContained && Source(path) is { } location ? DocumentUri.ToPath(location) : null;

    /// <summary>Gives the path as the command sees it.</summary>
    public string ToInner(string outerPath) => FileName.Under(outerPath, _outer) is { } rest ? _inner + rest : outerPath;

    /// <summary>Makes a value of what was found in the output directory.</summary>
    /// <exception cref="ToolException">It is a link that leads out of the output directory and to no input.</exception>
    public async ValueTask<FileSystemValue> ToValueAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        var path = entry.IsLink ? await FollowAsync(entry, cancellationToken) : entry.Path;
        var basename = FileName.OfPath(entry.Path);
        return entry.Kind == FileKind.Directory
            ? new DirectoryValue { Location = DocumentUri.FromPath(path), Path = ToInner(entry.Path), Basename = basename }
            : new FileValue { Location = DocumentUri.FromPath(path), Path = ToInner(entry.Path), Basename = basename, Size = entry.Size };
    }

    /// <summary>Gives all files in a value their locations and takes their paths away, as outputs are passed on.</summary>
    /// <exception cref="ToolException">A file is not there, or is neither in the output directory nor an input.</exception>
    public async ValueTask<CwlValue> ToLocationsAsync(CwlValue value, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case FileValue file:
                return await LocateAsync(file, cancellationToken);
            case DirectoryValue directory:
                return await LocateAsync(directory, cancellationToken);
            case ListValue list:
                var items = new CwlValue[list.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await ToLocationsAsync(list[i], cancellationToken);
                }

                return new ListValue(items);
            case RecordValue record:
                var fields = new List<KeyValuePair<string, CwlValue>>(record.Count);
                foreach (var (name, field) in record.Fields)
                {
                    fields.Add(new(name, await ToLocationsAsync(field, cancellationToken)));
                }

                return new RecordValue(fields);
            default:
                return value;
        }
    }

    private async ValueTask<FileValue> LocateAsync(FileValue file, CancellationToken cancellationToken)
    {
        var secondary = file.SecondaryFiles is null ? null : await LocateAllAsync(file.SecondaryFiles, cancellationToken);
        if (file.IsLiteral)
        {
            return file.With(secondaryFiles: secondary);
        }

        var (location, entry) = await LocateAsync((FileSystemValue)file, cancellationToken);
        return new FileValue
        {
            Location = location,
            Basename = file.Basename,
            Checksum = file.Checksum,
            Size = entry?.Size ?? file.Size,
            Format = file.Format,
            SecondaryFiles = secondary,
        };
    }

    private async ValueTask<DirectoryValue> LocateAsync(DirectoryValue directory, CancellationToken cancellationToken)
    {
        if (directory.IsLiteral)
        {
            return directory.With(listing: await LocateAllAsync(directory.Listing ?? [], cancellationToken));
        }

        var (location, _) = await LocateAsync((FileSystemValue)directory, cancellationToken);
        return new DirectoryValue { Location = location, Basename = directory.Basename };
    }

    private async ValueTask<FileSystemValue[]> LocateAllAsync(IReadOnlyList<FileSystemValue> values, CancellationToken cancellationToken)
    {
        var located = new FileSystemValue[values.Count];
        for (var i = 0; i < located.Length; i++)
        {
            located[i] = (FileSystemValue)await ToLocationsAsync(values[i], cancellationToken);
        }

        return located;
    }

    private async ValueTask<(string Location, FileEntry? Entry)> LocateAsync(FileSystemValue value, CancellationToken cancellationToken)
    {
        // What a glob found has both and needs no second look.
        if (value is { Location: { } known, Path: { } found } && DocumentUri.ToPath(known) is { } real && ToOuter(found) is not null && ToOuter(real) is not null)
        {
            return (known, null);
        }

        var path = value.Path ?? PathOf(value.Location!);
        if (path is null)
        {
            return (value.Location!, null);
        }

        path = path.StartsWith('/') ? path : $"{_inner}/{path.TrimEnd('/')}";
        path = path.Length > 1 ? path.TrimEnd('/') : path;
        if (Source(path) is { } source)
        {
            return (source, null);
        }

        if (ToOuter(path) is not { } outer)
        {
            return value.Location is { } location && job.Sources.Values.Contains(location, StringComparer.Ordinal)
                ? (location, null)
                : throw new ToolException($"The output '{path}' is outside of the working directory and is no input either; let the command write into its working directory.");
        }

        var entry = await files.StatAsync(outer, followLinks: true, cancellationToken)
            ?? throw new ToolException($"The output '{path}' does not exist.");
        return (DocumentUri.FromPath(entry.IsLink ? await FollowAsync(entry, cancellationToken) : outer), entry);
    }

    private static string? PathOf(string location) =>
        DocumentUri.IsAbsolute(location) ? DocumentUri.ToPath(location) : Uri.UnescapeDataString(location);

    // Something that was staged, or is inside of a directory that was staged outside of the working directory, keeps its location.
    private string? Source(string path)
    {
        if (job.Sources.TryGetValue(path, out var exact) && FileName.Under(path, _inner) is null)
        {
            return exact;
        }

        if (FileName.Under(path, _inner) is not null)
        {
            return null;
        }

        for (var parent = FileName.Directory(path); parent.Length > 1; parent = FileName.Directory(parent))
        {
            if (job.Sources.TryGetValue(parent, out var directory))
            {
                var rest = string.Join('/', path[(parent.Length + 1)..].Split('/').Select(Uri.EscapeDataString));
                return $"{directory.TrimEnd('/')}/{rest}";
            }
        }

        return null;
    }

    private async ValueTask<string> FollowAsync(FileEntry entry, CancellationToken cancellationToken)
    {
        var target = await files.ResolveAsync(entry.Path, cancellationToken);
        _resolvedOutput ??= await files.ResolveAsync(_outer, cancellationToken);
        if (FileName.Under(target, _resolvedOutput) is { } rest)
        {
            return _outer + rest;
        }

        foreach (var source in _resolvedSources ??= await ResolveSourcesAsync(cancellationToken))
        {
            if (FileName.Under(target, source) is not null)
            {
                return target;
            }
        }

        throw new ToolException($"The output '{ToInner(entry.Path)}' is a link to '{target}', which is outside of the working directory and no input; copy the file instead.");
    }

    private async ValueTask<HashSet<string>> ResolveSourcesAsync(CancellationToken cancellationToken)
    {
        var resolved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var location in job.Sources.Values)
        {
            if (DocumentUri.ToPath(location) is { } path && await files.StatAsync(path, followLinks: true, cancellationToken) is not null)
            {
                resolved.Add(await files.ResolveAsync(path, cancellationToken));
            }
        }

        return resolved;
    }
}
