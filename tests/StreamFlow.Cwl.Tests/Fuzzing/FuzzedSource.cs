using StreamFlow.Cwl.Loading;

namespace StreamFlow.Cwl.Tests.Fuzzing;

/// <summary>Has one document in memory and, if there is one, a folder in which its neighbours are.</summary>
internal sealed class FuzzedSource(string uri, string text, string? folder) : IDocumentSource
{
    public ValueTask<string> ReadAsync(string requested, CancellationToken cancellationToken)
    {
        if (requested == uri || requested.EndsWith("/main.cwl", StringComparison.Ordinal))
        {
            return new(text);
        }

        var path = DocumentUri.ToPath(requested);
        return folder is not null && path is not null && path.StartsWith(folder, StringComparison.Ordinal) && File.Exists(path)
            ? new(File.ReadAllText(path))
            : throw new DocumentSourceException("there is no such document");
    }
}
