using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>A file that a declaration names.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Kind">What it must be.</param>
/// <param name="MayBeName">Whether it may be something else than a file.</param>
/// <param name="IsDocument">Whether it is the document or the settings of a workflow, which must be there unless it is a URI.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record DeclaredFile(string Path, ConfigFileKind Kind, bool MayBeName, bool IsDocument, SourcePosition Position);
