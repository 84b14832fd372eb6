using StreamFlow.Generators.Documents;

namespace StreamFlow.Generators.Parsing;

/// <summary>Brings a declaration and the documents of its project together.</summary>
internal static class DeclarationResolver
{
    public static ResolvedDeclaration Resolve(Declaration declaration, ProjectDocuments documents)
    {
        // The steps and ports of the documents that are workflows of the declaration and that can be read.
        var classes = declaration.Workflows
            .Select(workflow => documents.Outline(workflow.File) is { Problem: null } outline ? CwlClass.Of(workflow.Member, workflow.File, outline) : null)
            .OfType<CwlClass>()
            .ToArray();
        var resolver = new PathResolver(classes);
        var root = resolver.Resolve(declaration.Root);
        return new ResolvedDeclaration(declaration, classes, root, declaration.IsWhole && resolver.IsWhole, new(References(declaration, documents)));
    }

    private static IEnumerable<DeclaredFile> References(Declaration declaration, ProjectDocuments documents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in declaration.Files)
        {
            var path = ProjectPath.WithoutFragment(file.Path);
            if (ProjectPath.Normalize(path) is not null
                && (!file.MayBeName || file.IsDocument || documents.Exists(path, file.Kind) == true)
                && seen.Add(path))
            {
                yield return file with { Path = path };
            }
        }
    }
}
