using StreamFlow.Generators.Documents;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>A declaration, brought together with the documents of its project.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Classes">The classes of its CWL documents.</param>
/// <param name="Root">The file as a tree, with the paths of steps and ports.</param>
/// <param name="IsWhole">Whether the tree is the whole file.</param>
/// <param name="Files">The files that it names and that belong beside the program.</param>
internal sealed record ResolvedDeclaration(
    Declaration Declaration, EquatableArray<CwlClass> Classes, ConfigNode Root, bool IsWhole, EquatableArray<DeclaredFile> Files);
