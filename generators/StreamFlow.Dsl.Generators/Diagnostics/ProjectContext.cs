using StreamFlow.Generators.Documents;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Diagnostics;

/// <summary>Answers the validator's questions from what the compiler was given.</summary>
internal sealed class ProjectContext(ProjectDocuments documents) : IValidationContext
{
    /// <inheritdoc/>
    public bool? Exists(string path, ConfigFileKind kind, SourcePosition declaredAt) => documents.Exists(path, kind);

    /// <inheritdoc/>
    public CwlOutline? Outline(string path, SourcePosition declaredAt) => documents.Outline(path);
}
