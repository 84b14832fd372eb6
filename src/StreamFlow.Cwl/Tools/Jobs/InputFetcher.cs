using System.Security.Cryptography;
using System.Text;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Jobs;

/// <summary>Downloads inputs whose location is on the web, each once.</summary>
/// <param name="client">Makes the client when something has to be downloaded.</param>
/// <param name="directory">Where downloads are put, each in a directory of its own.</param>
internal sealed class InputFetcher(Func<HttpClient> client, string directory)
{
    private readonly Dictionary<string, string> _fetched = new(StringComparer.Ordinal);
    private HttpClient? _client;

    /// <summary>Gives the inputs of a process with local files; a default that names a file on the web is among them when it is used.</summary>
    /// <exception cref="ToolException">A download failed.</exception>
    public async ValueTask<RecordValue> FetchAsync(Process process, RecordValue given, CancellationToken cancellationToken)
    {
        var inputs = given;
        foreach (var port in process.Inputs)
        {
            if (port.Default is { } value && given[port.Name] is null or NullValue && await FetchAsync(value, cancellationToken) is var local && !ReferenceEquals(local, value))
            {
                inputs = inputs.With(port.Name, local);
            }
        }

        return (RecordValue)await FetchAsync(inputs, cancellationToken);
    }

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

    private async ValueTask<string> DownloadAsync(string location, string? basename, CancellationToken cancellationToken)
    {
        if (_fetched.TryGetValue(location, out var known))
        {
            return known;
        }

        var name = string.IsNullOrEmpty(basename) || basename is "." or ".." || basename.Contains('/', StringComparison.Ordinal) ? "download" : basename;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(location)).AsSpan(0, 8));
        var path = Path.Combine(directory, hash, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _client ??= client();
            using var response = await _client.GetAsync(new Uri(location), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            response.EnsureSuccessStatusCode();
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
            await using var target = File.Create(path);
            await content.CopyToAsync(target, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UriFormatException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new ToolException($"The input '{location}' cannot be downloaded: {exception.Message}", exception);
        }

        return _fetched[location] = DocumentUri.FromPath(path);
    }
}
