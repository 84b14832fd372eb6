using StreamFlow.Generators.Documents;

namespace StreamFlow.Generators.Parsing;

/// <summary>Lists the documents that declarations name.</summary>
internal static class NamedDocuments
{
    public static IEnumerable<string> Of(IEnumerable<Declaration> declarations) => declarations
        .SelectMany(declaration => declaration.Workflows)
        .Select(workflow => ProjectPath.Normalize(ProjectPath.WithoutFragment(workflow.File)))
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);
}
