using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>A file that a document names.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="DeclaredAt">Where it is written.</param>
internal sealed record NamedFile(string Path, SourcePosition DeclaredAt);
