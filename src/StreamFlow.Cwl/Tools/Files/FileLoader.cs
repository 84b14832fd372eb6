using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Files;

/// <summary>Loads what values can tell about their content: sizes, the first 64 KiB, listings.</summary>
/// <param name="access">Finds the content.</param>
internal sealed class FileLoader(IFileAccess access)
{
    /// <summary>How many bytes <c>loadContents</c> loads at most.</summary>
    public const int ContentsLimit = 64 * 1024;

    /// <summary>Loads contents and listings into all files and directories of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="contents">Whether to load the contents of files.</param>
    /// <param name="listing">How far to list directories; null leaves them as they are.</param>
    /// <param name="version">The version whose rule for larger files holds.</param>
    /// <param name="cancellationToken">Abandons the loading.</param>
    /// <exception cref="ToolException">A file is missing, or larger than 64 KiB under CWL v1.2.</exception>
    public async ValueTask<CwlValue> LoadAsync(
        CwlValue value, bool contents, LoadListing? listing, CwlVersion version, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case FileValue file when contents && file.Contents is null:
                return file.With(contents: await ReadContentsAsync(file, version, cancellationToken));
            case DirectoryValue directory when listing is { } depth:
                return await ListAsync(directory, depth, cancellationToken);
            case ListValue list:
                var items = new CwlValue[list.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await LoadAsync(list[i], contents, listing, version, cancellationToken);
                }

                return new ListValue(items);
            default:
                return value;
        }
    }

    /// <summary>Reads the first 64 KiB of a file as text.</summary>
    public async ValueTask<string> ReadContentsAsync(FileValue file, CwlVersion version, CancellationToken cancellationToken)
    {
        var place = await FindAsync(file, cancellationToken);
        try
        {
            if (version >= CwlVersion.V12)
            {
                var size = file.Size ?? (await place.Files.StatAsync(place.Path, followLinks: true, cancellationToken))?.Size ?? 0;
                if (size > ContentsLimit)
                {
                    throw new ToolException(
                        $"The file '{place.Path}' has {size} bytes, but loadContents reads files of at most {ContentsLimit} bytes (CWL v1.2); pass the file itself to a command that reads it.");
                }
            }

            return await place.Files.ReadTextAsync(place.Path, ContentsLimit, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The contents of '{place.Path}' cannot be loaded: {exception.Message}", exception);
        }
    }

    /// <summary>Lists a directory that has a location; a literal keeps its listing.</summary>
    public async ValueTask<DirectoryValue> ListAsync(DirectoryValue directory, LoadListing depth, CancellationToken cancellationToken)
    {
        if (directory.IsLiteral)
        {
            return directory;
        }

        if (depth == LoadListing.None)
        {
            return directory.WithoutListing();
        }

        var place = await FindAsync(directory, cancellationToken);
        var location = (directory.Location ?? DocumentUri.FromPath(place.Path)).TrimEnd('/');
        return directory.With(listing: await ListAsync(place, location, depth == LoadListing.Deep, cancellationToken));
    }

    /// <summary>Gives a file a location at which jobs can have it.</summary>
    /// <exception cref="ToolException">It is on the web and cannot be downloaded.</exception>
    public async ValueTask<FileValue> BringAsync(FileValue file, CancellationToken cancellationToken) =>
        file.Location is { } location && await access.BringAsync(location, file.Basename, cancellationToken) is var here && !ReferenceEquals(here, location)
            ? file.With(location: here)
            : file;

    /// <summary>Gives a file its size, when it does not have it yet.</summary>
    /// <exception cref="ToolException">The file is missing, or is a directory.</exception>
    public async ValueTask<FileValue> WithSizeAsync(FileValue file, CancellationToken cancellationToken)
    {
        if (file.Size is not null)
        {
            return file;
        }

        if (file.IsLiteral)
        {
            return file.With(size: System.Text.Encoding.UTF8.GetByteCount(file.Contents ?? string.Empty));
        }

        var place = await FindAsync(file, cancellationToken);
        var entry = await place.Files.StatAsync(place.Path, followLinks: true, cancellationToken)
            ?? throw new ToolException($"The file '{place.Path}' does not exist.");
        return entry.Kind == FileKind.Directory
            ? throw new ToolException($"'{place.Path}' is a directory, but a value of class File names it.")
            : file.With(size: entry.Size);
    }

    /// <summary>Finds the content of a value.</summary>
    /// <exception cref="ToolException">The location cannot be read.</exception>
    public async ValueTask<FilePlace> FindAsync(FileSystemValue value, CancellationToken cancellationToken)
    {
        var location = value.Location ?? (value.Path is null ? null : DocumentUri.FromPath(value.Path));
        return location is not null && await access.FindAsync(location, cancellationToken) is { } place
            ? place
            : throw new ToolException(
                location is null
                    ? $"A {value["class"]} has neither location nor contents: {value}"
                    : $"The location '{location}' cannot be read here; use a file or an http(s) URI.");
    }

    private static async ValueTask<IReadOnlyList<FileSystemValue>> ListAsync(
        FilePlace place, string location, bool deep, CancellationToken cancellationToken)
    {
        IReadOnlyList<FileEntry> entries;
        try
        {
            entries = await place.Files.ListAsync(place.Path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The directory '{place.Path}' cannot be listed: {exception.Message}", exception);
        }

        var listing = new FileSystemValue[entries.Count];
        for (var i = 0; i < listing.Length; i++)
        {
            var entry = entries[i];
            var own = $"{location}/{Uri.EscapeDataString(entry.Name)}";
            listing[i] = entry.Kind == FileKind.Directory
                ? new DirectoryValue
                {
                    Location = own,
                    Basename = entry.Name,
                    Listing = deep ? await ListAsync(place with { Path = entry.Path }, own, deep, cancellationToken) : null,
                }
                : new FileValue { Location = own, Basename = entry.Name, Size = entry.Size };
        }

        return listing;
    }
}
