namespace StreamFlow.Spec;

/// <summary>Writes the JSON Schema (draft 2020-12) of the StreamFlow file, with every type of a catalog, for editors and other programs.</summary>
/// <remarks>It accepts what <see cref="SpecValidator"/> accepts, but cannot tell whether names and files exist.</remarks>
internal sealed class JsonSchemaWriter
{
    private readonly SchemaCatalog _catalog;
    private readonly List<(string Name, ConfigNode? Schema)> _definitions = [];

    private JsonSchemaWriter(SchemaCatalog catalog) => _catalog = catalog;

    /// <summary>Writes the schema.</summary>
    /// <param name="catalog">The types that the file may name.</param>
    /// <param name="isIndented">Whether it is laid out over lines, four blanks a level; otherwise it is one line.</param>
    public static string Write(SchemaCatalog catalog, bool isIndented) => JsonText.Write(new JsonSchemaWriter(catalog).Write(), isIndented);

    private ConfigMap Write()
    {
        Define("deployment", TypedEntry(SchemaSection.Deployment, "deployment", FileSchema.Deployment));
        Define("bindingFilter", TypedEntry(SchemaSection.BindingFilter, "bindingFilter", FileSchema.Typed));
        Define("policy", TypedEntry(SchemaSection.Policy, "policy", FileSchema.Typed));
        Define("scheduler", TypedEntry(SchemaSection.Scheduler, "scheduler", FileSchema.Typed));
        Define("database", TypedEntry(SchemaSection.Database, "database", FileSchema.Typed));
        Define("dataManager", TypedEntry(SchemaSection.DataManager, "dataManager", FileSchema.Typed));
        Define("deploymentManager", TypedEntry(SchemaSection.DeploymentManager, "deploymentManager", FileSchema.Typed));
        Define("failureManager", TypedEntry(SchemaSection.FailureManager, "failureManager", FileSchema.Switchable));
        Define("checkpointManager", TypedEntry(SchemaSection.CheckpointManager, "checkpointManager", FileSchema.Switchable));
        Define("containers", TypedEntry(SchemaSection.ContainerMapping, "containers", FileSchema.Containers));
        DefineWorkflows();
        Define("deploymentReference", RecordJsonSchema.Write(FileSchema.DeploymentReference, string.Empty));
        Define("secret", RecordJsonSchema.Write(FileSchema.Secret, string.Empty, rules: [Json.Object(("minProperties", Json.Number(1)))]));
        var file = RecordJsonSchema.Write(FileSchema.Root, string.Empty, parts: new Dictionary<string, ConfigNode>(StringComparer.Ordinal)
        {
            ["version"] = Json.Object(("const", Json.String(FileSchema.Version))),
            ["workflows"] = Named("workflow"),
            ["deployments"] = Named("deployment"),
            ["bindingFilters"] = Named("bindingFilter"),
            ["scheduling"] = RecordJsonSchema.Write(FileSchema.Scheduling, string.Empty, parts: new Dictionary<string, ConfigNode>(StringComparer.Ordinal)
            {
                ["scheduler"] = ValueJsonSchema.Reference("scheduler"),
                ["policies"] = Named("policy"),
            }),
            ["database"] = ValueJsonSchema.Reference("database"),
            ["dataManager"] = ValueJsonSchema.Reference("dataManager"),
            ["deploymentManager"] = ValueJsonSchema.Reference("deploymentManager"),
            ["failureManager"] = ValueJsonSchema.Reference("failureManager"),
            ["checkpointManager"] = ValueJsonSchema.Reference("checkpointManager"),
        });
        return Json.Object(
        [
            ("$schema", Json.String("https://json-schema.org/draft/2020-12/schema")),
            ("$id", Json.String($"urn:streamflow:config:{FileSchema.Version}")),
            ("title", Json.String("StreamFlow file")),
            .. file.Entries.Select(entry => (entry.Key, (ConfigNode?)entry.Value)),
            ("required", Json.Strings(["version"])),
            ("$defs", Json.Object(_definitions)),
        ]);
    }

    private static ConfigMap Named(string definition) => Json.Object(
        ("type", Json.String("object")),
        ("propertyNames", Json.Object(("pattern", Json.String(ValueJsonSchema.NamePattern)))),
        ("additionalProperties", ValueJsonSchema.Reference(definition)));

    private static ConfigMap ListOf(string definition, bool areUnique = false) => Json.Object(
        ("type", Json.String("array")),
        ("items", ValueJsonSchema.Reference(definition)),
        ("uniqueItems", areUnique ? Json.Boolean(true) : null));

    private void Define(string name, ConfigNode schema) => _definitions.Add((name, schema));

    private void DefineWorkflows()
    {
        Define("workflow", RecordJsonSchema.Write(FileSchema.Workflow, string.Empty, parts: new Dictionary<string, ConfigNode>(StringComparer.Ordinal)
        {
            ["type"] = Json.Object(("enum", Json.Strings(["cwl"]))),
            ["config"] = ValueJsonSchema.Reference("workflow.cwl"),
            ["bindings"] = ListOf("binding", areUnique: true),
        }));
        Define("workflow.cwl", RecordJsonSchema.Write(FileSchema.Cwl, string.Empty, parts: new Dictionary<string, ConfigNode>(StringComparer.Ordinal)
        {
            ["docker"] = ListOf("containerMapping"),
        }));
        Define("containerMapping", RecordJsonSchema.Write(FileSchema.ContainerMapping, string.Empty, parts: new Dictionary<string, ConfigNode>(StringComparer.Ordinal)
        {
            ["deployment"] = ValueJsonSchema.Reference("containers"),
        }));
        Define("binding", BindingJsonSchema.Write());
        Define("target", RecordJsonSchema.Write(FileSchema.Target, string.Empty));
    }

    /// <summary>Writes an entry whose <c>type</c> chooses the schema of <c>config</c>, and defines those schemas.</summary>
    private ConfigMap TypedEntry(SchemaSection section, string name, RecordSchema record)
    {
        var conditions = new List<ConfigNode>();
        foreach (var type in _catalog.Types(section))
        {
            var definition = $"{name}.{type.Type}";
            Define(definition, RecordJsonSchema.Write(type.Config, definition, type));
            foreach (var nested in type.Records)
            {
                Define($"{definition}.{nested.Name}", RecordJsonSchema.Write(nested, definition, type));
            }

            conditions.Add(If(type, null, Json.Object(("config", ValueJsonSchema.Reference(definition)))));
            var external = type.Config.Options.Where(option => option.IsRequiredWhenExternal).Select(option => option.Key).ToList();
            if (external.Count > 0)
            {
                conditions.Add(If(type, "external", Json.Object(("config", Json.Object(("required", Json.Strings(external)))))));
            }
        }

        if (record == FileSchema.Switchable)
        {
            conditions.Add(Json.Object(
                ("if", Json.Object(("not", Json.Object(
                    ("properties", Json.Object(("enabled", Json.Object(("const", Json.Boolean(false)))))),
                    ("required", Json.Strings(["enabled"])))))),
                ("then", Json.Object(("required", Json.Strings(["type", "config"]))))));
        }

        return RecordJsonSchema.Write(record, string.Empty, rules: conditions, parts: new Dictionary<string, ConfigNode>(StringComparer.Ordinal)
        {
            ["type"] = Json.Object(("enum", Json.Strings(_catalog.Names(section)))),
            ["config"] = Json.Object(("type", Json.String("object"))),
        });
    }

    private static ConfigMap If(TypeSchema type, string? flag, ConfigMap properties)
    {
        var words = Json.Object(("enum", Json.Strings(type.Aliases.Prepend(type.Type))));
        return Json.Object(
            ("if", Json.Object(
                ("properties", Json.Object(("type", words), (flag ?? string.Empty, flag is null ? null : Json.Object(("const", Json.Boolean(true)))))),
                ("required", Json.Strings(flag is null ? ["type"] : ["type", flag])))),
            ("then", Json.Object(("properties", properties))));
    }
}
