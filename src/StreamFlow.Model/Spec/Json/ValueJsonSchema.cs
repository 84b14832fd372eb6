namespace StreamFlow.Spec;

/// <summary>Writes the JSON Schema of the values of options.</summary>
/// <param name="prefix">What stands before the name of a nested record in the name of its definition.</param>
internal sealed class ValueJsonSchema(string prefix)
{
    public const string NamePattern = "^[a-z][a-zA-Z0-9._-]*$";

    /// <summary>Refers to a definition.</summary>
    public static ConfigMap Reference(string definition) => Json.Object(("$ref", Json.String("#/$defs/" + definition)));

    /// <summary>Writes the members of the schema of an option: its value, default and documentation.</summary>
    public ConfigMap Write(OptionSchema option, TypeSchema? owner, bool isDeprecatedName = false)
    {
        var members = new List<(string, ConfigNode?)>
        {
            ("description", option.Summary is { } summary ? Json.String(summary) : null),
        };
        members.AddRange(Value(option.Value, option, owner).Entries.Select(entry => (entry.Key, (ConfigNode?)entry.Value)));
        members.Add(("default", option.Default));
        members.Add(("deprecated", option.Deprecated is null && !isDeprecatedName ? null : Json.Boolean(true)));
        return Json.Object(members);
    }

    private ConfigMap Value(ValueSchema value, OptionSchema option, TypeSchema? owner)
    {
        switch (value.Kind)
        {
            case OptionKind.List:
                var array = Json.Object(
                    ("type", Json.String("array")),
                    ("items", Value(value.Item!, option, owner)),
                    ("uniqueItems", option.HasUniqueItems ? Json.Boolean(true) : null));
                return (value.AlsoAccepts & ConfigForms.Single) == ConfigForms.None ? array : AnyOf(array, Value(value.Item!, option, owner));
            case OptionKind.Map:
                return Json.Object(
                    ("type", Json.String("object")),
                    ("propertyNames", option.IsServiceMap ? Json.Object(("pattern", Json.String(NamePattern))) : null),
                    ("additionalProperties", Value(value.Item!, option, owner)));
            case OptionKind.Record:
                return Record(value, option, owner);
            case OptionKind.DeploymentReference:
                return AnyOf(Typed("string"), Reference("deploymentReference"));
            case OptionKind.Secret:
                return AnyOf(Json.Object(("type", Json.String("string")), ("writeOnly", Json.Boolean(true))), Reference("secret"));
            case OptionKind.Section:
                return Json.Object();
            default:
                return Scalar(value);
        }
    }

    private ConfigMap Record(ValueSchema value, OptionSchema option, TypeSchema? owner)
    {
        var forms = new List<ConfigMap> { Reference($"{prefix}.{value.Record}") };
        if (owner?.RecordOf(value).Shorthand is not null)
        {
            forms.Insert(0, Typed("string"));
        }

        if (!option.IsRequired && option.Value.Kind == OptionKind.Record)
        {
            forms.Add(Typed("null"));
        }

        return forms.Count == 1 ? forms[0] : AnyOf([.. forms]);
    }

    private static ConfigMap Scalar(ValueSchema value)
    {
        if (value.Kind == OptionKind.Enumeration)
        {
            var words = Json.Object(("enum", Json.Strings(value.Names)));
            var others = Types(value).Where(type => type != "string").ToList();
            return others.Count == 0 ? words : AnyOf([words, .. others.Select(Typed)]);
        }

        var types = Types(value).Distinct().ToList();
        return Json.Object(
            ("type", types.Count == 1 ? Json.String(types[0]) : Json.Strings(types)),
            ("minimum", Bound(value.Minimum, int.MinValue)),
            ("maximum", Bound(value.Maximum, int.MaxValue)));
    }

    private static ConfigScalar? Bound(double? bound, int natural) => bound is { } number && number != natural ? Json.Number(number) : null;

    private static IEnumerable<string> Types(ValueSchema value)
    {
        string[] own = value.Kind switch
        {
            OptionKind.Boolean => ["boolean"],
            OptionKind.Integer => ["integer"],
            OptionKind.Number => ["number"],
            OptionKind.Duration when value.Duration == DurationFormat.Seconds => ["integer"],
            OptionKind.Size when value.Size == SizeFormat.Text => ["string", "integer"],
            OptionKind.Size => ["integer", "string"],
            OptionKind.TextOrNumber => ["string", "integer"],
            OptionKind.TextOrFlag => ["string", "boolean"],
            _ => ["string"],
        };
        return own.Concat(Others(value.AlsoAccepts));
    }

    private static IEnumerable<string> Others(ConfigForms forms)
    {
        if ((forms & ConfigForms.Text) != ConfigForms.None)
        {
            yield return "string";
        }

        if ((forms & ConfigForms.Integer) != ConfigForms.None)
        {
            yield return "integer";
        }

        if ((forms & ConfigForms.Number) != ConfigForms.None)
        {
            yield return "number";
        }

        if ((forms & ConfigForms.Boolean) != ConfigForms.None)
        {
            yield return "boolean";
        }
    }

    private static ConfigMap Typed(string type) => Json.Object(("type", Json.String(type)));

    private static ConfigMap AnyOf(params ConfigMap[] forms) => Json.Object(("anyOf", Json.Array(forms)));
}
