using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Jobs;

/// <summary>Downloads inputs whose location is on the web, each once.</summary>
/// <param name="client">Makes the client when something has to be downloaded.</param>
/// <param name="directory">Where downloads are put, each in a directory of its own.</param>
internal sealed class InputFetcher(Func<HttpClient> client, string directory)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _fetched = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Uri> _origins = new(StringComparer.Ordinal);
    private readonly Lazy<HttpClient> _client = new(client);

    /// <summary>Gives a value in which every file from the web is a local one. Values without such files are given back as they are.</summary>
    /// <exception cref="ToolException">A download failed.</exception>
    public async ValueTask<CwlValue> FetchAsync(CwlValue value, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case FileValue file:
                var secondary = file.SecondaryFiles is { Count: > 0 } given ? await FetchAllAsync(given, cancellationToken) : file.SecondaryFiles;
                return file.Location is { } location && IsWeb(location)
                    ? file.With(location: await DownloadAsync(location, file.Basename, cancellationToken), secondaryFiles: secondary)
                    : secondary is null || secondary.SequenceEqual(file.SecondaryFiles!, ReferenceEqualityComparer.Instance) ? file : file.With(secondaryFiles: secondary);
            case DirectoryValue { Listing: { Count: > 0 } listing } folder:
                var inside = await FetchAllAsync(listing, cancellationToken);
                return inside.SequenceEqual(listing, ReferenceEqualityComparer.Instance) ? folder : folder.With(listing: inside);
            case DirectoryValue { Location: { } web } when IsWeb(web):
                throw new ToolException($"The directory '{web}' is on the web, where directories cannot be listed; name its files instead.");
            case ListValue list:
                CwlValue[]? items = null;
                for (var i = 0; i < list.Count; i++)
                {
                    var item = await FetchAsync(list[i], cancellationToken);
                    if (!ReferenceEquals(item, list[i]))
                    {
                        items ??= [.. list.Items];
                        items[i] = item;
                    }
                }

                return items is null ? list : new ListValue(items);
            case RecordValue record:
                var fields = new List<KeyValuePair<string, CwlValue>>(record.Count);
                var isSame = true;
                foreach (var (name, field) in record.Fields)
                {
                    var local = await FetchAsync(field, cancellationToken);
                    isSame &= ReferenceEquals(local, field);
                    fields.Add(new(name, local));
                }

                return isSame ? record : new RecordValue(fields);
            default:
                return value;
        }
    }

    private static bool IsWeb(string location) =>
        location.StartsWith("http://", StringComparison.Ordinal) || location.StartsWith("https://", StringComparison.Ordinal);

    private async ValueTask<FileSystemValue[]> FetchAllAsync(IReadOnlyList<FileSystemValue> values, CancellationToken cancellationToken)
    {
        var fetched = new FileSystemValue[values.Count];
        for (var i = 0; i < fetched.Length; i++)
        {
            fetched[i] = (FileSystemValue)await FetchAsync(values[i], cancellationToken);
        }

        return fetched;
    }

    /// <summary>Gives the location of the copy of a file on the web; any other location as it is.</summary>
    /// <exception cref="ToolException">The download failed.</exception>
    public async ValueTask<string> BringAsync(string location, string? basename, CancellationToken cancellationToken) =>
        IsWeb(location) ? await DownloadAsync(location, basename, cancellationToken) : location;

    /// <summary>Looks on the web for a file that is missing here next to a downloaded one, such as an index, and downloads it if it is there.</summary>
    /// <param name="path">The path that the file would have.</param>
    /// <param name="cancellationToken">Abandons the download.</param>
    /// <exception cref="ToolException">The server answered neither with the file nor that there is none.</exception>
    public async ValueTask BringMissingAsync(string path, CancellationToken cancellationToken)
    {
        if (!path.StartsWith(directory, StringComparison.Ordinal) || File.Exists(path) || Path.GetDirectoryName(path) is not { } folder || !_origins.TryGetValue(folder, out var origin))
        {
            return;
        }

        try
        {
            await SaveAsync(new Uri(origin, Uri.EscapeDataString(Path.GetFileName(path))), path, cancellationToken);
        }
        catch (HttpRequestException error) when (error.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden)
        {
            // There is none, as for a file on a disk; some stores refuse what they do not have.
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new ToolException($"The file beside '{origin}' that would be '{Path.GetFileName(path)}' cannot be downloaded: {error.Message}", error);
        }
    }

    private async ValueTask<string> DownloadAsync(string location, string? basename, CancellationToken cancellationToken)
    {
        var download = _fetched.GetOrAdd(location, _ => new Lazy<Task<string>>(() => SaveAsync(location, basename, cancellationToken)));
        return await download.Value.WaitAsync(cancellationToken);
    }

    private async Task<string> SaveAsync(string location, string? basename, CancellationToken cancellationToken)
    {
        var name = string.IsNullOrEmpty(basename) || basename is "." or ".." || basename.Contains('/', StringComparison.Ordinal) ? "download" : basename;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(location)).AsSpan(0, 8));
        var folder = Path.Combine(directory, hash);
        var path = Path.Combine(folder, name);
        try
        {
            var origin = new Uri(location);
            Directory.CreateDirectory(folder);
            await SaveAsync(origin, path, cancellationToken);
            _origins[folder] = origin;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UriFormatException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new ToolException($"The input '{location}' cannot be downloaded: {exception.Message}", exception);
        }

        return DocumentUri.FromPath(path);
    }

    private async Task SaveAsync(Uri location, string path, CancellationToken cancellationToken)
    {
        using var response = await _client.Value.GetAsync(location, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var target = File.Create(path);
        await content.CopyToAsync(target, cancellationToken);
    }
}
