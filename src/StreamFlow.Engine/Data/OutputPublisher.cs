using System.Text;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Data;

/// <summary>Brings the outputs of a run to the directory that the user named. What the run made is moved there, what it was given is copied.</summary>
/// <param name="files">The files of this machine.</param>
/// <param name="folders">Knows what the run made.</param>
/// <param name="directory">The absolute path of the directory.</param>
internal sealed class OutputPublisher(ILocationFileSystem files, RunFolders folders, string directory)
{
    private readonly Dictionary<(string Source, string Name), string> _published = [];
    private readonly Dictionary<string, string> _moved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parents = new(StringComparer.Ordinal);

    /// <summary>Publishes all outputs.</summary>
    /// <param name="outputs">The outputs; their files have locations on this machine.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The outputs with their new locations.</returns>
    public async ValueTask<RecordValue> PublishAsync(RecordValue outputs, CancellationToken cancellationToken)
    {
        Survey(outputs);
        await files.CreateDirectoryAsync(directory, cancellationToken);
        return (RecordValue)await PublishAsync(outputs, new OutputNames(directory), cancellationToken);
    }

    // Something that lies inside another output has to be copied, or the other one would lose it.
    private void Survey(CwlValue value)
    {
        switch (value)
        {
            case FileSystemValue entry:
                if (SourceOf(entry) is { } source && _sources.Add(source))
                {
                    for (var slash = source.LastIndexOf('/'); slash > 0 && _parents.Add(source[..slash]); slash = source.LastIndexOf('/', slash - 1))
                    {
                    }
                }

                foreach (var inner in (entry as FileValue)?.SecondaryFiles ?? (entry is DirectoryValue { Location: null } literal ? literal.Listing : null) ?? [])
                {
                    Survey(inner);
                }

                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Survey(item);
                }

                break;
            case RecordValue record:
                foreach (var (_, field) in record.Fields)
                {
                    Survey(field);
                }

                break;
        }
    }

    private async ValueTask<CwlValue> PublishAsync(CwlValue value, OutputNames names, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case FileSystemValue entry:
                return await PublishAsync(entry, names, cancellationToken);
            case ListValue list:
                var items = new CwlValue[list.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await PublishAsync(list[i], names, cancellationToken);
                }

                return new ListValue(items);
            case RecordValue record:
                var fields = new List<KeyValuePair<string, CwlValue>>(record.Count);
                foreach (var (name, field) in record.Fields)
                {
                    fields.Add(new(name, await PublishAsync(field, names, cancellationToken)));
                }

                return new RecordValue(fields);
            default:
                return value;
        }
    }

    private async ValueTask<FileSystemValue> PublishAsync(FileSystemValue entry, OutputNames names, CancellationToken cancellationToken)
    {
        if (SourceOf(entry) is not { } source)
        {
            return await WriteLiteralAsync(entry, names, cancellationToken);
        }

        var basename = entry.Basename ?? source[(source.LastIndexOf('/') + 1)..];
        if (!_published.TryGetValue((source, basename), out var target))
        {
            target = names.Take(basename);
            await TransferAsync(source, target, cancellationToken);
            _published[(source, basename)] = target;
        }

        var location = DocumentUri.FromPath(target);
        return entry is FileValue file
            ? file.WithoutPath().With(
                location: location,
                basename: target[(target.LastIndexOf('/') + 1)..],
                secondaryFiles: await PublishAllAsync(file.SecondaryFiles, names, cancellationToken))
            : ((DirectoryValue)entry).WithoutPath().WithoutListing().With(location: location, basename: target[(target.LastIndexOf('/') + 1)..]);
    }

    private async ValueTask<FileSystemValue[]?> PublishAllAsync(
        IReadOnlyList<FileSystemValue>? entries, OutputNames names, CancellationToken cancellationToken)
    {
        if (entries is null)
        {
            return null;
        }

        var published = new FileSystemValue[entries.Count];
        for (var i = 0; i < published.Length; i++)
        {
            published[i] = await PublishAsync(entries[i], names, cancellationToken);
        }

        return published;
    }

    private async ValueTask TransferAsync(string source, string target, CancellationToken cancellationToken)
    {
        var present = _moved.GetValueOrDefault(source) ?? source;
        if (present == target)
        {
            return;
        }

        await files.DeleteAsync(target, cancellationToken);
        if (await IsOursAloneAsync(source, cancellationToken))
        {
            await files.MoveAsync(source, target, cancellationToken);
            _moved[source] = target;
        }
        else
        {
            await files.CopyAsync(present, target, cancellationToken);
        }
    }

    private async ValueTask<bool> IsOursAloneAsync(string source, CancellationToken cancellationToken)
    {
        if (_moved.ContainsKey(source) || _parents.Contains(source) || !folders.Owns(source))
        {
            return false;
        }

        for (var slash = source.LastIndexOf('/'); slash > 0; slash = source.LastIndexOf('/', slash - 1))
        {
            if (_sources.Contains(source[..slash]))
            {
                return false;
            }
        }

        return !await HasLinksAsync(source, cancellationToken);
    }

    // A link would lead out of the published tree; following it is what a copy does.
    private async ValueTask<bool> HasLinksAsync(string path, CancellationToken cancellationToken)
    {
        if (await files.StatAsync(path, followLinks: false, cancellationToken) is not { } entry)
        {
            return false;
        }

        return entry.Kind == FileKind.SymbolicLink || (entry.Kind == FileKind.Directory && await HoldsLinksAsync(path, cancellationToken));
    }

    private async ValueTask<bool> HoldsLinksAsync(string path, CancellationToken cancellationToken)
    {
        foreach (var inner in await files.ListAsync(path, cancellationToken))
        {
            if (inner.IsLink || (inner.Kind == FileKind.Directory && await HoldsLinksAsync(inner.Path, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<FileSystemValue> WriteLiteralAsync(FileSystemValue entry, OutputNames names, CancellationToken cancellationToken)
    {
        var target = names.Take(entry.Basename ?? (entry is FileValue ? "file" : "directory"));
        await files.DeleteAsync(target, cancellationToken);
        if (entry is FileValue file)
        {
            await using (var stream = await files.OpenWriteAsync(target, cancellationToken))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(file.Contents ?? string.Empty), cancellationToken);
            }

            return file.With(
                location: DocumentUri.FromPath(target),
                basename: target[(target.LastIndexOf('/') + 1)..],
                secondaryFiles: await PublishAllAsync(file.SecondaryFiles, names, cancellationToken));
        }

        await files.CreateDirectoryAsync(target, cancellationToken);
        await PublishAllAsync(((DirectoryValue)entry).Listing, new OutputNames(target), cancellationToken);
        return ((DirectoryValue)entry).WithoutListing().With(location: DocumentUri.FromPath(target), basename: target[(target.LastIndexOf('/') + 1)..]);
    }

    private static string? SourceOf(FileSystemValue entry) =>
        entry.Location is { } location ? DocumentUri.ToPath(location)?.TrimEnd('/') : entry.Path?.TrimEnd('/');
}
