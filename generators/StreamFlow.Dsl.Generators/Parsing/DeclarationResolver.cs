using StreamFlow.Generators.Documents;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Brings a declaration and the documents of its project together.</summary>
internal static class DeclarationResolver
{
    /// <summary>Names the steps and ports of the documents that a declaration has as workflows and that can be read.</summary>
    public static EquatableArray<CwlClass> Classes(Declaration declaration, ProjectDocuments documents) => new(declaration.Workflows
        .Select(workflow => documents.Outline(workflow.File) is { Problem: null } outline ? CwlClass.Of(workflow.Member, workflow.File, outline) : null)
        .OfType<CwlClass>());

    /// <summary>Makes the files that belong beside the program.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="documents">The documents of the project.</param>
    /// <param name="folder">The folder of the project.</param>
    public static DeclaredFiles Files(Declaration declaration, ProjectDocuments documents, string? folder)
    {
        var resolver = new PathResolver(Classes(declaration, documents));
        var root = resolver.Resolve(declaration.Root);
        var yaml = declaration.IsWhole && resolver.IsWhole
            ? YamlWriter.Write(root, FileHeader.OfDeclaration(declaration.Type.Name))
            : null;
        return new DeclaredFiles(declaration.Type, declaration.FileName, yaml, new(References(declaration, documents, folder)));
    }

    private static IEnumerable<(string Path, string Place)> References(Declaration declaration, ProjectDocuments documents, string? folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in declaration.Files)
        {
            var path = ProjectPath.WithoutFragment(file.Path);
            if (ProjectPath.Normalize(path) is not null
                && (!file.MayBeName || file.IsDocument || documents.Exists(path, file.Kind) == true)
                && seen.Add(path))
            {
                var place = ProjectPath.Relative(folder, file.Position.File) is { } relative ? file.Position with { File = relative } : SourcePosition.None;
                yield return (path, place.ToString());
            }
        }
    }
}
