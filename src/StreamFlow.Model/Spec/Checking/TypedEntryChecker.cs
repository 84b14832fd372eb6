namespace StreamFlow.Spec;

/// <summary>Checks an entry that is written as <c>type</c> and <c>config</c>.</summary>
internal sealed class TypedEntryChecker(Validation run)
{
    /// <summary>Checks an entry.</summary>
    /// <param name="value">The entry.</param>
    /// <param name="section">The section that says which types there are.</param>
    /// <param name="record">The keys beside <c>type</c> and <c>config</c>.</param>
    /// <param name="place">What messages call the entry.</param>
    /// <returns>The schema of its type; null when the type is missing or unknown.</returns>
    public TypeSchema? Check(ConfigNode value, SchemaSection section, RecordSchema record, Place place)
    {
        if (AsMap(value, place) is not { } map)
        {
            return null;
        }

        new OptionChecker(run).Check(map, record, place);
        if (map["type"] is not ConfigScalar { Kind: ConfigScalarKind.String } type)
        {
            return null;
        }

        var schema = run.Catalog.Find(section, type.Text);
        if (schema is null)
        {
            var names = run.Catalog.Names(section).ToList();
            var suggestion = Spelling.Nearest(type.Text, names);
            var list = string.Join(", ", names.Select(name => $"'{name}'"));
            run.Report(Rules.UnknownType.At(type.Position, type.Text, place, Spelling.Ending(suggestion), list), suggestion);
            return null;
        }

        if (schema.Deprecated is { } replacement)
        {
            run.Report(Rules.DeprecatedType.At(type.Position, type.Text, place, replacement));
        }

        return schema;
    }

    /// <summary>Gives the <c>config</c> of an entry, if it is a map; reports if it is something else.</summary>
    public ConfigMap? ConfigOf(ConfigNode entry, Place place)
    {
        var config = (entry as ConfigMap)?["config"];
        if (config is null or ConfigMap or ConfigUnknown)
        {
            return config as ConfigMap;
        }

        run.Report(Rules.WrongType.At(config.Position, "config", place, "a map", ScalarForms.DescribeValue(config), config is ConfigScalar { Kind: ConfigScalarKind.Null } ? "; write {}." : "."));
        return null;
    }

    /// <summary>Checks the <c>config</c> of an entry against the schema of its type.</summary>
    public void CheckConfig(ConfigNode entry, TypeSchema schema, Place place, bool isExternal = false)
    {
        if (ConfigOf(entry, place) is { } config)
        {
            new OptionChecker(run, schema).Check(config, schema.Config, place, isExternal);
        }
    }

    /// <summary>Gives a value as a map; reports if it is something else.</summary>
    public ConfigMap? AsMap(ConfigNode value, Place place)
    {
        ReportShape(value as ConfigMap, value, place, "a map");
        return value as ConfigMap;
    }

    /// <summary>Gives a value as a list; reports if it is something else.</summary>
    public ConfigList? AsList(ConfigNode value, Place place)
    {
        ReportShape(value as ConfigList, value, place, "a list");
        return value as ConfigList;
    }

    private void ReportShape(ConfigNode? right, ConfigNode value, Place place, string expected)
    {
        if (right is null && value is not ConfigUnknown)
        {
            run.Report(Rules.WrongShape.At(value.Position, Sentence.Start(place), expected, ScalarForms.DescribeValue(value)));
        }
    }
}
