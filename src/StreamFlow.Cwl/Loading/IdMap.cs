using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads lists of objects that may be written as a map from identifier to object (SALAD identifier maps).</summary>
internal static class IdMap
{
    /// <summary>Reads the items in order.</summary>
    /// <param name="context">What is being loaded.</param>
    /// <param name="node">The list or the map; null gives nothing.</param>
    /// <param name="subject">The field that holds the identifier of an item in a list.</param>
    /// <param name="predicate">The field that a plain value in a map stands for, or null when items are always objects.</param>
    /// <param name="owner">What the list is, for messages.</param>
    public static IReadOnlyList<IdMapItem> Read(LoadContext context, ConfigNode? node, string subject, string? predicate, string owner)
    {
        switch (node)
        {
            case null or ConfigScalar { Kind: ConfigScalarKind.Null }:
                return [];
            case ConfigMap map:
                return ReadMap(context, map, predicate, owner);
            case ConfigList list:
                return ReadList(context, list, subject, owner);
            default:
                context.Findings.Error(CwlRules.WrongKind, node.Position, $"For {owner} a list or a map is needed, not {node.KindName}.");
                return [];
        }
    }

    private static List<IdMapItem> ReadMap(LoadContext context, ConfigMap map, string? predicate, string owner)
    {
        var items = new List<IdMapItem>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            switch (entry.Value)
            {
                case ConfigMap item:
                    items.Add(new IdMapItem(entry.Key, entry.KeyPosition, item));
                    break;
                case var value when predicate is not null:
                    items.Add(new IdMapItem(
                        entry.Key, entry.KeyPosition, new ConfigMap([new ConfigEntry(predicate, value.Position, value)], value.Position)));
                    break;
                case ConfigScalar { Kind: ConfigScalarKind.Null } empty:
                    items.Add(new IdMapItem(entry.Key, entry.KeyPosition, new ConfigMap([], empty.Position)));
                    break;
                case var value:
                    context.Findings.Error(CwlRules.WrongKind, value.Position, $"'{entry.Key}' in {owner} is a map of fields, not {value.KindName}.");
                    break;
            }
        }

        return items;
    }

    private static List<IdMapItem> ReadList(LoadContext context, ConfigList list, string subject, string owner)
    {
        var items = new List<IdMapItem>(list.Items.Count);
        foreach (var node in list.Items)
        {
            if (node is not ConfigMap item)
            {
                context.Findings.Error(CwlRules.WrongKind, node.Position, $"An item of {owner} is a map of fields, not {node.KindName}.");
            }
            else if (item[subject] is ConfigScalar { Text: { Length: > 0 } identifier } id)
            {
                items.Add(new IdMapItem(identifier, id.Position, item));
            }
            else
            {
                context.Findings.Error(CwlRules.MissingField, item.Position, $"An item of {owner} lacks the field '{subject}'.");
            }
        }

        return items;
    }
}
