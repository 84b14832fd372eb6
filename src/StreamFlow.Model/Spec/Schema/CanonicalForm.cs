namespace StreamFlow.Spec;

/// <summary>Puts a file into the form in which files are written, whoever made the tree, so that the same file is the same text.</summary>
/// <remarks>
/// The structure is in the order of <see cref="FileSchema"/>, options are in that of <see cref="RecordSchema.Of"/>; names of workflows,
/// deployments, services and other entries keep the order in which they were declared. Whole numbers have no fraction.
/// </remarks>
internal static class CanonicalForm
{
    private static readonly string[] TypedSections =
        ["database", "dataManager", "deploymentManager", "failureManager", "checkpointManager"];

    /// <summary>Gives the same file in that form.</summary>
    public static ConfigMap Of(ConfigMap root, SchemaCatalog catalog)
    {
        var shaper = new Shaper(catalog);
        return Sort(root, FileSchema.Root, (key, value) => key switch
        {
            "workflows" => Each(value, shaper.Workflow),
            "deployments" => Each(value, deployment => shaper.Typed(deployment, SchemaSection.Deployment, FileSchema.Deployment)),
            "bindingFilters" => Each(value, filter => shaper.Typed(filter, SchemaSection.BindingFilter, FileSchema.Typed)),
            "scheduling" => shaper.Scheduling(value),
            _ when TypedSections.Contains(key) => shaper.Typed(value, SectionOf(key), FileSchema.Switchable),
            _ => value,
        });
    }

    private static SchemaSection SectionOf(string key) => key switch
    {
        "database" => SchemaSection.Database,
        "dataManager" => SchemaSection.DataManager,
        "deploymentManager" => SchemaSection.DeploymentManager,
        "failureManager" => SchemaSection.FailureManager,
        _ => SchemaSection.CheckpointManager,
    };

    private static ConfigMap Sort(ConfigMap map, RecordSchema record, Func<string, ConfigNode, ConfigNode> inner)
    {
        var entries = new List<ConfigEntry>(map.Entries.Count);
        foreach (var option in record.Options)
        {
            if (map.Find(option.Key) is { } entry)
            {
                entries.Add(entry with { Value = inner(entry.Key, entry.Value) });
            }
        }

        // What the schema does not know stays, at the end.
        entries.AddRange(map.Entries.Where(entry => !record.Options.Any(option => option.Key == entry.Key)));
        return new ConfigMap(entries, map.Position);
    }

    private static ConfigNode Each(ConfigNode section, Func<ConfigNode, ConfigNode> sort) => section switch
    {
        ConfigMap map => new ConfigMap([.. map.Entries.Select(entry => entry with { Value = sort(entry.Value) })], map.Position),
        ConfigList list => new ConfigList([.. list.Items.Select(sort)], list.Position),
        _ => section,
    };

    private sealed class Shaper(SchemaCatalog catalog)
    {
        public ConfigNode Typed(ConfigNode node, SchemaSection section, RecordSchema record)
        {
            if (node is not ConfigMap map)
            {
                return node;
            }

            var schema = map["type"] is ConfigScalar type ? catalog.Find(section, type.Text) : null;
            return Sort(map, record, (key, value) => key == "config" && schema is not null && value is ConfigMap config
                ? Record(config, schema, schema.Config)
                : value);
        }

        public ConfigNode Scheduling(ConfigNode node) => node is not ConfigMap map ? node : Sort(map, FileSchema.Scheduling, (key, value) => key == "scheduler"
            ? Typed(value, SchemaSection.Scheduler, FileSchema.Typed)
            : Each(value, policy => Typed(policy, SchemaSection.Policy, FileSchema.Typed)));

        public ConfigNode Workflow(ConfigNode node) => node is not ConfigMap map ? node : Sort(map, FileSchema.Workflow, (key, value) => key switch
        {
            "config" when value is ConfigMap config => Sort(config, FileSchema.Cwl, (inner, part) => inner == "docker" ? Each(part, Mapping) : part),
            "bindings" => Each(value, Binding),
            _ => value,
        });

        private static ConfigNode Binding(ConfigNode node) => node is not ConfigMap map ? node : Sort(map, FileSchema.Binding, (key, value) =>
            key != "target" ? value : value is ConfigList ? Each(value, Target) : Target(value));

        private static ConfigNode Target(ConfigNode node) => node is ConfigMap map ? Sort(map, FileSchema.Target, (_, value) => value) : node;

        private ConfigNode Mapping(ConfigNode node) => node is not ConfigMap map ? node : Sort(map, FileSchema.ContainerMapping, (key, value) =>
            key == "deployment" ? Typed(value, SchemaSection.ContainerMapping, FileSchema.Containers) : value);

        private static ConfigScalar WithoutFraction(ConfigScalar scalar) =>
            scalar.Kind == ConfigScalarKind.Float && scalar.TryGetNumber(out var number) && Math.Abs(number) < 1L << 53 && Math.Floor(number) == number
                ? ConfigScalar.Of((long)number, scalar.Position)
                : scalar;

        private ConfigMap Record(ConfigMap map, TypeSchema schema, RecordSchema record)
        {
            var ordered = RecordSchema.Of(record.Name, record.Options);
            return Sort(map, ordered, (key, value) => Value(value, schema, ordered.Find(key)!.Value));
        }

        private ConfigNode Value(ConfigNode value, TypeSchema schema, ValueSchema option) => (option.Kind, value) switch
        {
            (OptionKind.List, ConfigList) or (OptionKind.Map, ConfigMap) => Each(value, item => Value(item, schema, option.Item!)),
            (OptionKind.Record, ConfigMap map) => Record(map, schema, schema.RecordOf(option)),
            (OptionKind.Number, ConfigScalar number) => WithoutFraction(number),
            _ => value,
        };
    }
}
