using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Outputs;

/// <summary>Completes the output object of a run: sizes, checksums, and the whole listing of directories.</summary>
/// <param name="access">Finds the content.</param>
internal sealed class OutputFinisher(IFileAccess access)
{
    // Reading a small file again costs less than remembering it; there may be hundreds of thousands.
    private const long WorthRemembering = 64 * 1024;

    private readonly Dictionary<FilePlace, FileDigest> _digests = [];

    /// <summary>Completes a value. Each file is read once for its checksum, however often the outputs name it; one that has a checksum already is not read.</summary>
    /// <exception cref="ToolException">A file is not there.</exception>
    public async ValueTask<CwlValue> FinishAsync(CwlValue value, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case FileValue file:
                return await FinishAsync(file, cancellationToken);
            case DirectoryValue directory:
                return await FinishAsync(directory, cancellationToken);
            case ListValue list:
                var items = new CwlValue[list.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await FinishAsync(list[i], cancellationToken);
                }

                return new ListValue(items);
            case RecordValue record:
                var fields = new List<KeyValuePair<string, CwlValue>>(record.Count);
                foreach (var (name, field) in record.Fields)
                {
                    fields.Add(new(name, await FinishAsync(field, cancellationToken)));
                }

                return new RecordValue(fields);
            default:
                return value;
        }
    }

    private async ValueTask<FileValue> FinishAsync(FileValue file, CancellationToken cancellationToken)
    {
        var secondary = file.SecondaryFiles is null ? null : await FinishAllAsync(file.SecondaryFiles, cancellationToken);
        if (file.Location is null || await access.FindAsync(file.Location, cancellationToken) is not { } place)
        {
            return file.With(secondaryFiles: secondary);
        }

        if (file is { Checksum: not null, Size: not null })
        {
            return file.With(path: place.Path, secondaryFiles: secondary);
        }

        var digest = await HashAsync(place, cancellationToken);
        return file.With(path: place.Path, checksum: "sha1$" + digest.Sha1, size: digest.Size, secondaryFiles: secondary);
    }

    private async ValueTask<FileDigest> HashAsync(FilePlace place, CancellationToken cancellationToken)
    {
        if (_digests.TryGetValue(place, out var known))
        {
            return known;
        }

        var digest = await place.Files.HashAsync(place.Path, cancellationToken);
        if (digest.Size >= WorthRemembering)
        {
            _digests[place] = digest;
        }

        return digest;
    }

    private async ValueTask<DirectoryValue> FinishAsync(DirectoryValue directory, CancellationToken cancellationToken)
    {
        if (directory.Location is null || await access.FindAsync(directory.Location, cancellationToken) is not { } place)
        {
            return directory.With(listing: await FinishAllAsync(directory.Listing ?? [], cancellationToken));
        }

        return directory.With(path: place.Path, listing: await ListAsync(place, directory.Location.TrimEnd('/'), cancellationToken));
    }

    private async ValueTask<FileSystemValue[]> FinishAllAsync(IReadOnlyList<FileSystemValue> values, CancellationToken cancellationToken)
    {
        var finished = new FileSystemValue[values.Count];
        for (var i = 0; i < finished.Length; i++)
        {
            finished[i] = (FileSystemValue)await FinishAsync(values[i], cancellationToken);
        }

        return finished;
    }

    private async ValueTask<FileSystemValue[]> ListAsync(FilePlace place, string location, CancellationToken cancellationToken)
    {
        var entries = await place.Files.ListAsync(place.Path, cancellationToken);
        var listing = new FileSystemValue[entries.Count];
        for (var i = 0; i < listing.Length; i++)
        {
            var entry = entries[i];
            var own = $"{location}/{DocumentUri.FromPath("/" + entry.Name)["file:///".Length..]}";
            listing[i] = entry.Kind == FileKind.Directory
                ? await FinishAsync(new DirectoryValue { Location = own, Basename = entry.Name }, cancellationToken)
                : await FinishAsync(new FileValue { Location = own, Basename = entry.Name }, cancellationToken);
        }

        return listing;
    }
}
