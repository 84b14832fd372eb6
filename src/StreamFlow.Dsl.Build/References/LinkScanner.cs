using StreamFlow.Spec;

namespace StreamFlow.Dsl.Build.References;

/// <summary>Finds the files that a CWL document or an input object names.</summary>
/// <remarks>
/// It looks at the tree only, not at what the document means: the fields are those of CWL v1.2 and of schema salad
/// (<c>run</c>, <c>$import</c>, <c>$include</c>, <c>$schemas</c>) and the File and Directory objects of the standard.
/// </remarks>
internal static class LinkScanner
{
    /// <summary>Lists the links of a document in the order of its text.</summary>
    /// <param name="root">The document.</param>
    /// <param name="isProcess">Whether it is a CWL document, where <c>run</c> and its like count, and not an input object.</param>
    public static IEnumerable<DocumentLink> Scan(ConfigNode root, bool isProcess) => root switch
    {
        ConfigMap map => ScanMap(map, isProcess),
        ConfigList list => list.Items.SelectMany(item => Scan(item, isProcess)),
        _ => [],
    };

    /// <summary>Tells whether a tree is a CWL document, as opposed to an input object or any other YAML.</summary>
    public static bool IsProcess(ConfigNode? root) =>
        root is ConfigMap map && (map.Find("cwlVersion") is not null || map.Find("$graph") is not null);

    private static IEnumerable<DocumentLink> ScanMap(ConfigMap map, bool isProcess)
    {
        var isData = map["class"] is ConfigScalar { Text: "File" or "Directory" };
        foreach (var entry in map.Entries)
        {
            var kind = entry.Key switch
            {
                "path" or "location" when isData => LinkKind.Data,
                "run" or "$import" or "$schemas" when isProcess => LinkKind.Document,
                "$include" when isProcess => LinkKind.Text,
                "cwl:tool" when !isProcess => LinkKind.Document,
                _ => (LinkKind?)null,
            };
            var links = kind is null ? Scan(entry.Value, isProcess) : Named(kind.Value, entry.Value, isProcess);
            foreach (var link in links)
            {
                yield return link;
            }
        }
    }

    private static IEnumerable<DocumentLink> Named(LinkKind kind, ConfigNode value, bool isProcess) => value switch
    {
        ConfigScalar { Kind: ConfigScalarKind.String } text => [new DocumentLink(kind, text.Text, text.Position)],
        ConfigList list => list.Items.SelectMany(item => Named(kind, item, isProcess)),
        // A process written in place of its file name.
        _ => Scan(value, isProcess),
    };
}
