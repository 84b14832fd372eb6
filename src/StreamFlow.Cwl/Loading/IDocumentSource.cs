namespace StreamFlow.Cwl.Loading;

/// <summary>Where the texts of documents come from.</summary>
internal interface IDocumentSource
{
    /// <summary>Reads a text.</summary>
    /// <param name="uri">Its absolute URI, without fragment.</param>
    /// <param name="cancellationToken">Abandons the reading.</param>
    /// <returns>The text.</returns>
    /// <exception cref="DocumentSourceException">It cannot be read.</exception>
    ValueTask<string> ReadAsync(string uri, CancellationToken cancellationToken);
}
