using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;

namespace StreamFlow.Cwl.Tests.Loading;

/// <summary>Documents that are written in a test.</summary>
internal sealed class InlineSource(params (string Name, string Text)[] documents) : IDocumentSource
{
    public const string Directory = "/doc";

    public ValueTask<string> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        var found = documents.FirstOrDefault(document => uri == $"file://{Directory}/{document.Name}");
        return found.Text is null ? throw new DocumentSourceException("there is no such file") : new(found.Text);
    }

    /// <summary>Loads the first of some documents.</summary>
    public static ValueTask<CwlDocument> LoadAsync(params (string Name, string Text)[] documents) =>
        new CwlLoader(new InlineSource(documents), Directory).LoadAsync(documents[0].Name, TestContext.Current.CancellationToken);

    /// <summary>Loads one document.</summary>
    public static ValueTask<CwlDocument> LoadAsync(string text) => LoadAsync(("main.cwl", text));
}
