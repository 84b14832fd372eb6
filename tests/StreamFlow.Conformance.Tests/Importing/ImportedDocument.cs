using StreamFlow.Hosting.Importing;

namespace StreamFlow.Conformance.Tests.Importing;

/// <summary>A document of the suite as C#.</summary>
/// <param name="Tool">The document, from the suite's directory.</param>
/// <param name="Namespace">The namespace of its declarations.</param>
/// <param name="Result">What importing gave.</param>
internal sealed record ImportedDocument(string Tool, string Namespace, ImportResult Result)
{
    /// <summary>Gets the name of the type that declares the document itself.</summary>
    public string MainType => $"{Namespace}.{Path.GetFileNameWithoutExtension(Result.Files[0].Name)}";
}
