using StreamFlow.Generators.Documents;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Puts the paths of steps and ports into a tree, now that the CWL documents are at hand.</summary>
internal sealed class PathResolver(IReadOnlyList<CwlClass> documents)
{
    /// <summary>Gets whether every path was found.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Gives the tree with its paths; a path that the documents lack, which does not compile, becomes an unknown value.</summary>
    public ConfigNode Resolve(ConfigNode node) => node switch
    {
        GeneratedPath path => Find(path),
        ConfigMap map => new ConfigMap([.. map.Entries.Select(entry => entry with { Value = Resolve(entry.Value) })], map.Position),
        ConfigList list => new ConfigList([.. list.Items.Select(Resolve)], list.Position),
        _ => node,
    };

    private ConfigNode Find(GeneratedPath path)
    {
        if (documents.FirstOrDefault(document => document.Name == path.Names[0]) is { } document
            && CwlPaths.Resolve(document, [.. path.Names.Skip(1)], out _) is { } text)
        {
            return ConfigScalar.Of(text, path.Position);
        }

        IsWhole = false;
        return new ConfigUnknown(path.Position);
    }
}
