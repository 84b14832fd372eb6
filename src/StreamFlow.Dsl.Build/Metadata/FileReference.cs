using StreamFlow.Spec;

namespace StreamFlow.Dsl.Build.Metadata;

/// <summary>A file of the project that a declaration names, and that has to lie beside the binary too.</summary>
/// <param name="Path">The path as the user wrote it; relative paths count from the project's folder.</param>
/// <param name="DeclaredAt">Where it is written; <see cref="SourcePosition.None"/> when the assembly does not say.</param>
internal sealed record FileReference(string Path, SourcePosition DeclaredAt);
