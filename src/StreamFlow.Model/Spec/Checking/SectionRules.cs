namespace StreamFlow.Spec;

/// <summary>Checks scheduling, the database and the managers.</summary>
internal sealed class SectionRules(Validation run)
{
    private static readonly (string Key, SchemaSection Section, RecordSchema Record)[] Sections =
    [
        ("database", SchemaSection.Database, FileSchema.Typed),
        ("dataManager", SchemaSection.DataManager, FileSchema.Typed),
        ("deploymentManager", SchemaSection.DeploymentManager, FileSchema.Typed),
        ("failureManager", SchemaSection.FailureManager, FileSchema.Switchable),
        ("checkpointManager", SchemaSection.CheckpointManager, FileSchema.Switchable),
    ];

    private readonly TypedEntryChecker _entries = new(run);

    /// <summary>Checks the sections.</summary>
    /// <returns>The names of the policies that the file declares.</returns>
    public IReadOnlyCollection<string> Check(ConfigMap root)
    {
        foreach (var (key, section, record) in Sections)
        {
            if (root[key] is { } value)
            {
                CheckTyped(value, section, record, new Place("the section", key));
            }
        }

        return root["scheduling"] is { } scheduling ? CheckScheduling(scheduling) : [];
    }

    private HashSet<string> CheckScheduling(ConfigNode value)
    {
        var place = new Place("the section", "scheduling");
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (_entries.AsMap(value, place) is not { } map)
        {
            return names;
        }

        new OptionChecker(run).Check(map, FileSchema.Scheduling, place);
        if (map["scheduler"] is { } scheduler)
        {
            CheckTyped(scheduler, SchemaSection.Scheduler, FileSchema.Typed, new Place("the scheduler"));
        }

        foreach (var entry in NamedEntries.Of(map["policies"], "a scheduling policy", "policies", run))
        {
            names.Add(entry.Key);
            CheckTyped(entry.Value, SchemaSection.Policy, FileSchema.Typed, new Place("the scheduling policy", entry.Key));
        }

        return names;
    }

    private void CheckTyped(ConfigNode value, SchemaSection section, RecordSchema record, Place place)
    {
        CheckSwitch(value, record, place);
        if (_entries.Check(value, section, record, place) is { } schema)
        {
            _entries.CheckConfig(value, schema, place);
        }
    }

    /// <summary>A section that is not switched off says what it is; one that is needs no more.</summary>
    private void CheckSwitch(ConfigNode value, RecordSchema record, Place place)
    {
        if (record != FileSchema.Switchable || value is not ConfigMap map)
        {
            return;
        }

        var isOff = map["enabled"] is ConfigScalar enabled && enabled.TryGetBoolean(out var flag) && !flag;
        foreach (var key in new[] { "type", "config" })
        {
            if (!isOff && map.Find(key) is null)
            {
                run.Report(Rules.MissingOption.At(map.Position, key, place));
            }
        }
    }
}
