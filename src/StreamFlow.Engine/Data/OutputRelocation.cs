using System.Text;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Data;

/// <summary>Puts the outputs of a run in the directory that the user asked for: what jobs made is renamed, what was an input is copied.</summary>
/// <param name="files">The files of this machine.</param>
/// <param name="registry">Knows which files are elsewhere.</param>
/// <param name="isOwn">Whether a path of this machine belongs to the run, so that it may be renamed.</param>
/// <param name="directory">The output directory.</param>
internal sealed class OutputRelocation(ILocationFileSystem files, DataRegistry registry, Predicate<string> isOwn, string directory)
{
    private readonly Dictionary<(string Parent, string Source, string? Basename), string> _moved = [];
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutputNames> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal);
    private readonly OutputFetch _fetched = new(registry, $"{directory.TrimEnd('/')}/.streamflow-{Guid.NewGuid():N}");

    /// <summary>Moves everything that the outputs refer to.</summary>
    /// <returns>The outputs with their new locations.</returns>
    public async ValueTask<RecordValue> MoveAsync(RecordValue outputs, CancellationToken cancellationToken)
    {
        await files.CreateDirectoryAsync(directory, cancellationToken);
        NoteDirectories(outputs);
        try
        {
            await _fetched.FetchAsync(outputs, cancellationToken);
            return (RecordValue)await MoveAsync(outputs, directory, cancellationToken);
        }
        finally
        {
            _fetched.Clear();
        }
    }

    // A file inside of a directory that is an output itself must stay there too.
    private void NoteDirectories(CwlValue value)
    {
        switch (value)
        {
            case ListValue list:
                foreach (var item in list.Items)
                {
                    NoteDirectories(item);
                }

                break;
            case RecordValue record:
                foreach (var (_, field) in record.Fields)
                {
                    NoteDirectories(field);
                }

                break;
            case DirectoryValue { Location: { } location } when DocumentUri.ToPath(location) is { } path:
                _directories.Add(path.TrimEnd('/'));
                break;
        }
    }

    private async ValueTask<CwlValue> MoveAsync(CwlValue value, string target, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case FileSystemValue file:
                return await MoveOneAsync(file, target, cancellationToken);
            case ListValue list:
                var items = new CwlValue[list.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await MoveAsync(list[i], target, cancellationToken);
                }

                return new ListValue(items);
            case RecordValue record:
                var fields = new List<KeyValuePair<string, CwlValue>>(record.Count);
                foreach (var (name, field) in record.Fields)
                {
                    fields.Add(new(name, await MoveAsync(field, target, cancellationToken)));
                }

                return new RecordValue(fields);
            default:
                return value;
        }
    }

    private async ValueTask<FileSystemValue> MoveOneAsync(FileSystemValue value, string parent, CancellationToken cancellationToken)
    {
        var source = value.Location is { } location ? DocumentUri.ToPath(location) : value.Path;
        if (value.Location is not null && source is null)
        {
            return value; // On the web; it stays there.
        }

        // The same file twice, under the same name and in the same place, is one file.
        var key = (parent, source ?? string.Empty, value.Basename);
        if (source is null || !_moved.TryGetValue(key, out var path))
        {
            path = await TakeAsync(value, parent, cancellationToken);
            await PlaceAsync(value, source, path, cancellationToken);
            if (source is not null)
            {
                _moved[key] = path;
            }
        }

        var uri = DocumentUri.FromPath(path);
        var name = FileName.OfPath(path);
        if (value is FileValue file)
        {
            var secondary = file.SecondaryFiles is null ? null : await MoveAllAsync(file.SecondaryFiles, parent, cancellationToken);
            return file.With(location: uri, path: path, basename: name, secondaryFiles: secondary);
        }

        var folder = (DirectoryValue)value;
        var listing = source is null && folder.Listing is not null ? await MoveAllAsync(folder.Listing, path, cancellationToken) : null;
        return folder.With(location: uri, path: path, basename: name, listing: listing);
    }

    private async ValueTask<FileSystemValue[]> MoveAllAsync(IReadOnlyList<FileSystemValue> values, string parent, CancellationToken cancellationToken)
    {
        var moved = new FileSystemValue[values.Count];
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = await MoveOneAsync(values[i], parent, cancellationToken);
        }

        return moved;
    }

    // A file never takes the place of a directory, nor a directory that of a file: one of them would be lost.
    private async ValueTask<string> TakeAsync(FileSystemValue value, string parent, CancellationToken cancellationToken)
    {
        if (!_names.TryGetValue(parent, out var names))
        {
            _names[parent] = names = new OutputNames();
        }

        while (true)
        {
            var path = $"{parent.TrimEnd('/')}/{names.Take(value.Basename is { Length: > 0 } basename ? basename : "output")}";
            if (await files.StatAsync(path, followLinks: true, cancellationToken) is not { } there
                || (there.Kind == FileKind.Directory) == (value is DirectoryValue))
            {
                return path;
            }
        }
    }

    private async ValueTask PlaceAsync(FileSystemValue value, string? source, string path, CancellationToken cancellationToken)
    {
        if (source is null)
        {
            await WriteLiteralAsync(value, path, cancellationToken);
            return;
        }

        if (string.Equals(source, path, StringComparison.Ordinal))
        {
            return; // An input that was in the output directory already.
        }

        source = WhereItIsNow(source);
        var distant = registry.FindDistant(source);
        if (distant is not null && !distant.Location.IsLocal)
        {
            if (_fetched.Take(source) is not { } fetched)
            {
                fetched = path + ".partial";
                await distant.Connector.CopyRemoteToLocalAsync(distant.Location, source, fetched, CopyOptions.Private, cancellationToken);
            }

            await MoveOverAsync(fetched, path, cancellationToken);
            return;
        }

        // A link on the way may lead to a file of the user's, which must stay where it is: only what really is the run's own is renamed.
        var real = isOwn(source) ? await files.ResolveAsync(source, cancellationToken) : source;
        if (!isOwn(real) || IsInsideOutput(source))
        {
            await CopyAsync(real, path, cancellationToken);
            return;
        }

        await MoveOverAsync(real, path, cancellationToken);
        _renamed[source] = path;
        _renamed[real] = path;
        if (value is DirectoryValue)
        {
            await MaterialiseLinksAsync(path, cancellationToken);
        }
    }

    private async ValueTask CopyAsync(string source, string path, CancellationToken cancellationToken)
    {
        var partial = path + ".partial";
        await files.DeleteAsync(partial, cancellationToken);
        await files.CopyAsync(source, partial, cancellationToken);
        await MoveOverAsync(partial, path, cancellationToken);
    }

    // A directory that is there already may hold files of the user's: the new ones go among them.
    private async ValueTask MoveOverAsync(string source, string path, CancellationToken cancellationToken)
    {
        if (await files.StatAsync(path, followLinks: false, cancellationToken) is not { Kind: FileKind.Directory })
        {
            await files.MoveAsync(source, path, cancellationToken);
            return;
        }

        foreach (var entry in await files.ListAsync(source, cancellationToken))
        {
            await MoveOverAsync(entry.Path, $"{path}/{entry.Name}", cancellationToken);
        }

        await files.DeleteAsync(source, cancellationToken);
    }

    // Links to the inputs of a job would lead nowhere when the run's directory is gone.
    private async ValueTask MaterialiseLinksAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var entry in await files.ListAsync(folder, cancellationToken))
        {
            if (entry.IsLink && entry.Kind != FileKind.SymbolicLink)
            {
                var content = await files.ResolveAsync(entry.Path, cancellationToken);
                if (!content.StartsWith(directory.TrimEnd('/') + "/", StringComparison.Ordinal))
                {
                    await files.DeleteAsync(entry.Path, cancellationToken);
                    await files.CopyAsync(content, entry.Path, cancellationToken);
                }
            }
            else if (entry.Kind == FileKind.Directory)
            {
                await MaterialiseLinksAsync(entry.Path, cancellationToken);
            }
        }
    }

    private async ValueTask WriteLiteralAsync(FileSystemValue value, string path, CancellationToken cancellationToken)
    {
        if (value is not FileValue file)
        {
            await files.CreateDirectoryAsync(path, cancellationToken);
            return;
        }

        await files.DeleteAsync(path, cancellationToken); // It may be a link to something else.
        await using var stream = await files.OpenWriteAsync(path, cancellationToken);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(file.Contents ?? string.Empty), cancellationToken);
    }

    private bool IsInsideOutput(string source) => _directories.Count > 0 && Ancestors(source).Any(_directories.Contains);

    // What was renamed already, by itself or with a directory around it, is found under its new name.
    private string WhereItIsNow(string source)
    {
        if (_renamed.TryGetValue(source, out var path))
        {
            return path;
        }

        if (_directories.Count > 0)
        {
            foreach (var ancestor in Ancestors(source))
            {
                if (_renamed.TryGetValue(ancestor, out path))
                {
                    return path + source[ancestor.Length..];
                }
            }
        }

        return source;
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }
}
