using StreamFlow.Generators.Documents;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Diagnostics;

/// <summary>Answers the validator's questions from what the compiler was given.</summary>
/// <param name="documents">The files of the project.</param>
/// <param name="emitted">The document that is made of the declaration itself; null for none.</param>
internal sealed class ProjectContext(ProjectDocuments documents, string? emitted = null) : IValidationContext
{
    /// <inheritdoc/>
    public bool? Exists(string path, ConfigFileKind kind, SourcePosition declaredAt) =>
        path == emitted ? true : documents.Exists(path, kind);

    /// <inheritdoc/>
    public CwlOutline? Outline(string path, SourcePosition declaredAt) =>
        path == emitted ? null : documents.Outline(path);
}
