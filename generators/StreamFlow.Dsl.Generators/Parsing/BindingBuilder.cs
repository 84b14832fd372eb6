using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Makes the tree of bindings.</summary>
internal sealed class BindingBuilder(ConfigBuilder config)
{
    private static readonly ValueSchema Text = new(OptionKind.String);
    private static readonly ValueSchema Number = new(OptionKind.Integer);

    /// <summary>Writes a binding.</summary>
    public ConfigNode Build(FoldedValue value)
    {
        if (FoldedValues.Resolve(value) is not FoldedObject binding)
        {
            return FoldedValues.Resolve(value) is NotConstant unknown ? config.Unknown(unknown, "Bindings") : config.Mismatch(value);
        }

        var entries = new List<ConfigEntry>();
        if (binding.Find("Step") is { } step)
        {
            entries.Add(Path(step));
        }

        if (binding.Find("Port") is { } port)
        {
            entries.Add(Path(port));
        }

        entries.Add(Targets(binding));

        if (binding.Find("Filters") is { } filters && Filters(filters.Value) is { } written)
        {
            entries.Add(new ConfigEntry("filters", filters.NamePosition, written));
        }

        entries.AddRange(Strangers(binding));
        return new ConfigMap(entries, binding.Position);
    }

    private static IEnumerable<ConfigEntry> Strangers(FoldedObject source) => source.Members
        .Where(member => member is { IsKnown: false, IsArgument: false })
        .Select(member => new ConfigEntry(Naming.KeyOf(member.Name), member.NamePosition, new ConfigUnknown(member.Value.Position)));

    private ConfigEntry Path(FoldedMember member)
    {
        var key = ReferencePaths.IsPort(member.Value) ? "port" : "step";
        var path = ReferencePaths.Of(member.Value, config.Steps)
            ?? (FoldedValues.Resolve(member.Value) is NotConstant unknown ? config.Unknown(unknown, member.Name) : config.Mismatch(member.Value));
        return new ConfigEntry(key, member.NamePosition, path);
    }

    private ConfigEntry Targets(FoldedObject binding)
    {
        if ((binding.Find("Targets") ?? binding.Find("Target")) is not { } member)
        {
            return new ConfigEntry("target", binding.Position, new ConfigList([], binding.Position));
        }

        var overrides = new[] { ("Service", Text), ("Locations", Number), ("Workdir", Text) }
            .Select(option => (Member: binding.Find(option.Item1), Schema: option.Item2))
            .Where(option => option.Member is not null)
            .Select(option => (option.Member!, option.Schema))
            .ToList();
        var values = FoldedValues.Resolve(member.Value) switch
        {
            FoldedList list => list.Items,
            FoldedObject { Elements.Count: > 0 } collection => collection.Elements,
            _ => [member.Value],
        };
        if (values.Count == 1)
        {
            return new ConfigEntry("target", member.NamePosition, Target(values[0], overrides));
        }

        var targets = values.Select(value => Target(value, [])).ToArray();
        return new ConfigEntry("target", member.NamePosition, new ConfigList(targets, member.Value.Position));
    }

    private ConfigNode Target(FoldedValue value, List<(FoldedMember Member, ValueSchema Schema)> overrides)
    {
        var target = FoldedValues.Resolve(value);
        if (target is NotConstant unknown && value is not FoldedReference)
        {
            return config.Unknown(unknown, "Targets");
        }

        var source = target is FoldedObject { Type: { } type } created
            && (AttributeReader.IsNamed(type, ModelNames.Target) || AttributeReader.IsNamed(type, AttributeNames.DeploymentReference)) ? created : null;
        var deployment = source is null ? value : source.Find("Deployment")?.Value;
        var entries = new List<ConfigEntry>();
        if (deployment is not null && config.Reference(deployment, "Deployment") is { } name)
        {
            entries.Add(new ConfigEntry("deployment", deployment.Position, name));
        }

        foreach (var (key, schema) in new[] { ("Service", Text), ("Locations", Number), ("Workdir", Text) })
        {
            var member = overrides.Find(other => other.Member.Name == key).Member ?? source?.Find(key);
            if (member is not null && Option(member, schema) is { } node)
            {
                entries.Add(new ConfigEntry(Naming.KeyOf(key), member.NamePosition, node));
            }
        }

        entries.AddRange(source is null ? [] : Strangers(source));
        return new ConfigMap(entries, value.Position);
    }

    private ConfigNode? Option(FoldedMember member, ValueSchema schema) => FoldedValues.Resolve(member.Value) switch
    {
        FoldedNull => null,
        NotConstant unknown => config.Unknown(unknown, member.Name),
        var value => ScalarBuilder.Build(value, schema) ?? config.Mismatch(value),
    };

    private ConfigNode? Filters(FoldedValue value) => FoldedValues.Resolve(value) switch
    {
        FoldedNull => null,
        FoldedList list => new ConfigList([.. list.Items.Select(item => config.Reference(item, "Filters") ?? config.Mismatch(item))], list.Position),
        NotConstant unknown => config.Unknown(unknown, "Filters"),
        _ => config.Mismatch(value),
    };
}
