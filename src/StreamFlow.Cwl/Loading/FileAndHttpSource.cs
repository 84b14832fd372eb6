namespace StreamFlow.Cwl.Loading;

/// <summary>Reads documents from files and, over HTTP, from servers.</summary>
/// <param name="http">Makes the client when the first document needs it; null refuses HTTP.</param>
internal sealed class FileAndHttpSource(Func<HttpClient>? http = null) : IDocumentSource
{
    // More than any document that a person writes; an endless device or response ends here.
    private const long MaximumLength = 512L * 1024 * 1024;

    private HttpClient? _client;

    /// <inheritdoc/>
    public async ValueTask<string> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        try
        {
            if (DocumentUri.ToPath(uri) is { } path)
            {
                return ReadFile(path);
            }

            if (uri.StartsWith("http://", StringComparison.Ordinal) || uri.StartsWith("https://", StringComparison.Ordinal))
            {
                _client ??= http?.Invoke() ?? throw new DocumentSourceException("documents over HTTP are not read here");
                return await _client.GetStringAsync(new Uri(uri), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or HttpRequestException or UriFormatException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new DocumentSourceException(exception.Message, exception);
        }

        throw new DocumentSourceException("only files and http(s) URIs can be read");
    }

    // Not asynchronous: a document is small and close, and the start of a short run is made of such reads.
    private static string ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new DocumentSourceException("it is a directory");
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new DocumentSourceException("there is no such file");
        }

        return file.Length > MaximumLength
            ? throw new DocumentSourceException("it is too large for a document")
            : System.IO.File.ReadAllText(path);
    }
}
