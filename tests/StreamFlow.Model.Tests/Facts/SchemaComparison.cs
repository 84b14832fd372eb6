using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Facts;

/// <summary>Compares our schema of a type with that of the reference system, and names what differs.</summary>
internal sealed class SchemaComparison(SchemaFacts facts, TypeSchema type)
{
    private readonly List<string> _differences = [];
    private readonly HashSet<string> _records = new(StringComparer.Ordinal);

    /// <summary>Gives the differences, each <c>path: what differs</c>.</summary>
    public IReadOnlyList<string> With(Fact fact)
    {
        Compare($"{type.Section}/{type.Type}", type.Config, fact);
        return _differences;
    }

    private void Compare(string path, RecordSchema record, Fact fact)
    {
        // A record may contain itself, as an SSH connection does in its tunnel.
        if (!_records.Add(record.Name) && path.EndsWith(".tunnel", StringComparison.Ordinal))
        {
            return;
        }

        var required = facts.RequiredOf(fact);
        foreach (var (key, property) in facts.PropertiesOf(fact))
        {
            if (record.Find(key) is { } option)
            {
                Compare($"{path}.{key}", key, option, property, required.Contains(key));
            }
            else
            {
                Report($"{path}.{key}", "missing");
            }
        }
    }

    private void Compare(string path, string key, OptionSchema option, Fact fact, bool required)
    {
        Compare(path, option.Value, fact);
        if (option.IsRequired != required)
        {
            Report(path, required ? "required there" : "required here");
        }

        if (option.HasUniqueItems != fact.HasUniqueItems)
        {
            Report(path, "unique items");
        }

        if (fact.Default is { } expected && !string.Equals(expected, option.Default?.Text, StringComparison.OrdinalIgnoreCase))
        {
            Report(path, $"default {expected} there, {option.Default?.Text ?? "none"} here");
        }

        if (fact.IsDeprecated != (option.Deprecated is not null || option.DeprecatedAliases.Contains(key)))
        {
            Report(path, fact.IsDeprecated ? "deprecated there" : "deprecated here");
        }
    }

    private void Compare(string path, ValueSchema value, Fact fact)
    {
        if (!Types(value).Contains(fact.Type, StringComparer.Ordinal))
        {
            Report(path, $"{fact.Type} there, {value.Kind} here");
            return;
        }

        if (!fact.Words.SequenceEqual(value.Names.AsEnumerable(), StringComparer.Ordinal)
            && !(fact.Words.Count > 0 && fact.Words.Order(StringComparer.Ordinal).SequenceEqual(value.Names.Order(StringComparer.Ordinal), StringComparer.Ordinal)))
        {
            Report(path, $"[{string.Join(", ", fact.Words)}] there, [{string.Join(", ", value.Names)}] here");
        }

        if (value.Item is { } item && fact.Item is { } factItem)
        {
            Compare($"{path}[]", item, factItem);
        }

        if (value.Kind == OptionKind.Record && Properties(fact) is { } properties)
        {
            Compare(path, type.RecordOf(value), properties);
        }
    }

    /// <summary>The part of a choice between a string and a map, or between null and a map, that is the map.</summary>
    private Fact? Properties(Fact fact)
    {
        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (fact.Schema.TryGetProperty(keyword, out var choices))
            {
                return choices.EnumerateArray().Select(choice => new Fact(choice, fact.Document)).First(choice => choice.Type == "record");
            }
        }

        return facts.Resolve(fact);
    }

    private static string[] Types(ValueSchema value) => value.Kind switch
    {
        OptionKind.Boolean => ["boolean"],
        OptionKind.Integer => ["integer"],
        OptionKind.Number => ["number"],
        OptionKind.String or OptionKind.Enumeration or OptionKind.Secret => ["string"],
        OptionKind.Duration => value.Duration == DurationFormat.Seconds ? ["integer"] : ["string"],
        OptionKind.Size => value.Size == SizeFormat.Text ? ["string"] : ["integer"],
        OptionKind.TextOrNumber => ["string", "integer|string"],
        OptionKind.TextOrFlag => ["boolean|string"],
        OptionKind.List => ["array"],
        OptionKind.Map => ["map"],
        OptionKind.Record => ["record", "null|record", "record|string"],
        OptionKind.DeploymentReference => ["record|string"],
        _ => [],
    };

    private void Report(string path, string what) => _differences.Add($"{path}: {what}");
}
