namespace StreamFlow.Spec;

/// <summary>Writes the JSON Schema of maps with options.</summary>
internal static class RecordJsonSchema
{
    /// <summary>Writes the definition of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="prefix">What stands before the names of nested records in the names of their definitions.</param>
    /// <param name="owner">The schema that has the nested records; null when there are none.</param>
    /// <param name="parts">Schemas of the parts of the file that the record's own schema leaves open, by key.</param>
    /// <param name="rules">Further schemas that must hold too.</param>
    public static ConfigMap Write(
        RecordSchema record,
        string prefix,
        TypeSchema? owner = null,
        IReadOnlyDictionary<string, ConfigNode>? parts = null,
        IEnumerable<ConfigNode>? rules = null)
    {
        var values = new ValueJsonSchema(prefix);
        var properties = new List<(string, ConfigNode?)>();
        foreach (var option in record.Options)
        {
            properties.Add((option.Key, parts is not null && parts.TryGetValue(option.Key, out var part) ? part : values.Write(option, owner)));
            properties.AddRange(option.Aliases.Select(alias => (alias, (ConfigNode?)values.Write(option, owner))));
            properties.AddRange(option.DeprecatedAliases.Select(alias => (
                alias,
                (ConfigNode?)(parts is not null && parts.TryGetValue(option.Key, out var other) ? other : values.Write(option, owner, isDeprecatedName: true)))));
        }

        var required = record.Options.Where(option => option.IsRequired && Names(option).Count == 1).Select(option => option.Key).ToList();
        var together = record.Options
            .Where(option => option.Requires.Count > 0 && option.Value.Kind != OptionKind.Boolean)
            .Select(option => (option.Key, (ConfigNode?)Json.Strings(option.Requires)))
            .ToList();
        var all = Rules(record).Concat(rules ?? []).ToList();
        return Json.Object(
            ("description", record.Summary is { } summary ? Json.String(summary) : null),
            ("type", Json.String("object")),
            ("properties", Json.Object(properties)),
            ("required", required.Count == 0 ? null : Json.Strings(required)),
            ("dependentRequired", together.Count == 0 ? null : Json.Object(together)),
            ("allOf", all.Count == 0 ? null : Json.Array(all)),
            ("additionalProperties", Json.Boolean(false)));
    }

    private static List<string> Names(OptionSchema option) => [option.Key, .. option.Aliases, .. option.DeprecatedAliases];

    /// <summary>An option with several names stands there under one of them; options that exclude each other do not stand together.</summary>
    private static IEnumerable<ConfigNode> Rules(RecordSchema record)
    {
        foreach (var names in record.Options.Select(option => (Option: option, All: Names(option))).Where(names => names.All.Count > 1))
        {
            if (names.Option.IsRequired)
            {
                yield return Json.Object(("oneOf", Json.Array(names.All.Select(Required))));
            }
            else
            {
                yield return NotTogether(names.All);
            }
        }

        // A flag that is false does not count, which only the validator can tell.
        var groups = record.Options
            .Where(option => option.Value.Kind != OptionKind.Boolean)
            .SelectMany(option => option.ExclusiveGroups.Select(group => (group, option.Key)))
            .GroupBy(pair => pair.group, pair => pair.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups.Where(group => group.Count() > 1))
        {
            yield return NotTogether([.. group]);
        }
    }

    private static ConfigMap NotTogether(List<string> names)
    {
        var pairs = new List<ConfigNode>();
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                pairs.Add(Json.Object(("required", Json.Strings([names[i], names[j]]))));
            }
        }

        return Json.Object(("not", pairs.Count == 1 ? pairs[0] : Json.Object(("anyOf", Json.Array(pairs)))));
    }

    private static ConfigNode Required(string name) => Json.Object(("required", Json.Strings([name])));
}
