using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Packing;

/// <summary>The types that documents import from files of types.</summary>
/// <param name="source">Reads documents.</param>
/// <param name="names">Gets a name for each file of types.</param>
internal sealed class ImportedTypes(PackSource source, PackNames names)
{
    /// <summary>Gives the names of the types that a document declares when it is a type, a list of types or a SchemaDefRequirement; else none.</summary>
    public static HashSet<string> Of(ConfigNode root)
    {
        var declared = root is ConfigMap requirement && requirement["class"] is ConfigScalar { Text: "SchemaDefRequirement" } ? requirement["types"] : root;
        IEnumerable<ConfigNode> candidates = declared is ConfigList list ? list.Items : declared is null ? [] : [declared];
        return candidates
            .OfType<ConfigMap>()
            .Where(static map => map["type"] is ConfigScalar { Text: "record" or "enum" or "array" })
            .Select(static map => (map["name"] as ConfigScalar)?.Text)
            .OfType<string>()
            .Select(SourceDocument.Fragment)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Gives the files of types a name that a document imports: types are referred to before they are imported as well as after.</summary>
    public async ValueTask NameAsync(ConfigNode node, string uri, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    await NameAsync(item, uri, cancellationToken);
                }

                break;
            case ConfigMap { Entries: [{ Key: "$import", Value: ConfigScalar target }] }:
                var imported = DocumentUri.Resolve(uri, target.Text);
                var root = await source.ReadAsync(imported, target.Position, cancellationToken);
                if (Of(root).Count > 0 && !names.TryGet(imported, out _))
                {
                    names.Add(imported);
                }

                await NameAsync(root, imported, cancellationToken);
                break;
            case ConfigMap map:
                foreach (var entry in map.Entries)
                {
                    await NameAsync(entry.Value, uri, cancellationToken);
                }

                break;
        }
    }
}
