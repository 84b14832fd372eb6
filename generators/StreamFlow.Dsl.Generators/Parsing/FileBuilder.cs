using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Makes the tree of the whole file.</summary>
internal sealed class FileBuilder(ConfigBuilder config, INamedTypeSymbol type)
{
    private readonly SourcePosition _position = type.Locations[0].PositionOf();

    public ConfigMap Build(IReadOnlyList<DeclaringMember> members)
    {
        var entries = new List<ConfigEntry> { new("version", _position, ConfigScalar.Of(FileSchema.Version, _position)) };
        var bindings = new WorkflowBindings(config, members);
        AddWorkflows(entries, members, bindings, new WorkflowContainers(config, members));
        AddSection(entries, "deployments", members, MemberKind.Deployment, (_, deployment, word) => config.Typed(deployment, word));
        AddSection(entries, "bindingFilters", members, MemberKind.BindingFilter, (_, filter, word) => config.Typed(filter, word));
        AddScheduling(entries, members);
        AddSingle(entries, "database", members, MemberKind.Database);
        AddSingle(entries, "dataManager", members, MemberKind.DataManager);
        AddSingle(entries, "deploymentManager", members, MemberKind.DeploymentManager);
        AddSingle(entries, "failureManager", members, MemberKind.FailureManager);
        AddSingle(entries, "checkpointManager", members, MemberKind.CheckpointManager);
        return new ConfigMap(entries, _position);
    }

    /// <summary>Gives the file with the values of the inputs that a class declares; null for none.</summary>
    public static string? SettingsOf(INamedTypeSymbol type) => type.Attribute(ModelNames.StreamFlowFileAttribute)?.Named("Settings") as string;

    /// <summary>Adds the workflow that the members declare, and those that are members themselves.</summary>
    private void AddWorkflows(List<ConfigEntry> entries, IReadOnlyList<DeclaringMember> members, WorkflowBindings bindings, WorkflowContainers containers)
    {
        var section = Entries(members, MemberKind.Workflow, (member, workflow, word) => bindings.AddTo(member, containers.AddTo(workflow, config.Typed(workflow, word))));
        if (config.Steps is { All.Count: > 0 })
        {
            section.Insert(0, new ConfigEntry(MemberNaming.NameOf(type), _position, DeclaredWorkflow(bindings, containers), type.Name));
        }

        AddSection(entries, "workflows", section);
    }

    private ConfigMap DeclaredWorkflow(WorkflowBindings bindings, WorkflowContainers containers)
    {
        var options = new List<ConfigEntry> { new("file", _position, ConfigScalar.Of(DeclaredNames.PathOf(MemberNaming.NameOf(type)), _position)) };
        if (SettingsOf(type) is { } settings)
        {
            options.Add(new ConfigEntry("settings", _position, ConfigScalar.Of(settings, _position)));
            config.AddFile(new DeclaredFile(settings, ConfigFileKind.File, MayBeName: true, IsDocument: true, _position));
        }

        if (containers.OfDeclaredWorkflow() is { } made)
        {
            options.Add(made);
        }

        var entries = new List<ConfigEntry>
        {
            new("type", _position, ConfigScalar.Of("cwl", _position)),
            new("config", _position, new ConfigMap(options, _position)),
        };
        if (bindings.OfDeclaredSteps() is { } bound)
        {
            entries.Add(bound);
        }

        return new ConfigMap(entries, _position);
    }

    private static void AddSection(List<ConfigEntry> entries, string key, List<ConfigEntry> section)
    {
        if (section.Count > 0)
        {
            entries.Add(new ConfigEntry(key, section[0].KeyPosition, new ConfigMap(section, section[0].KeyPosition)));
        }
    }

    private void AddSection(
        List<ConfigEntry> entries,
        string key,
        IEnumerable<DeclaringMember> members,
        MemberKind kind,
        Func<DeclaringMember, FoldedObject, string, ConfigNode> write) => AddSection(entries, key, Entries(members, kind, write));

    private List<ConfigEntry> Entries(IEnumerable<DeclaringMember> members, MemberKind kind, Func<DeclaringMember, FoldedObject, string, ConfigNode> write)
    {
        var section = new List<ConfigEntry>();
        foreach (var member in members.Where(member => member.Kind == kind))
        {
            if (Entry(member, write) is { } node)
            {
                section.Add(new ConfigEntry(member.Name, member.Position, node, OriginOf(member)));
            }
        }

        return section;
    }

    private void AddScheduling(List<ConfigEntry> entries, IReadOnlyList<DeclaringMember> members)
    {
        var section = new List<ConfigEntry>();
        var policies = new List<ConfigEntry>();
        var declared = members.FirstOrDefault(member => member.Kind == MemberKind.Scheduling && FoldedValues.Resolve(member.Value) is not FoldedNull);
        if (declared is not null)
        {
            AddDeclared(declared, section, policies);
        }

        if (members.Any(member => member.Kind == MemberKind.Scheduler))
        {
            section.RemoveAll(entry => entry.Key == "scheduler");
            AddSingle(section, "scheduler", members, MemberKind.Scheduler);
        }

        policies.AddRange(Entries(members, MemberKind.Policy, (_, policy, word) => config.Typed(policy, word)));
        if (policies.Count > 0)
        {
            section.Add(new ConfigEntry("policies", policies[0].KeyPosition, new ConfigMap(policies, policies[0].KeyPosition)));
        }

        if (section.Count > 0 || declared is not null)
        {
            var position = declared?.Position ?? section[0].KeyPosition;
            entries.Add(new ConfigEntry("scheduling", position, new ConfigMap(section, position)));
        }
    }

    /// <summary>Adds what a member of type <c>Scheduling</c> itself says.</summary>
    private void AddDeclared(DeclaringMember member, List<ConfigEntry> section, List<ConfigEntry> policies)
    {
        if (FoldedValues.Resolve(member.Value) is not FoldedObject scheduling)
        {
            config.Report(member.Value, member.Symbol.Name);
            return;
        }

        if (scheduling.Find("Scheduler") is { } scheduler && Typed(scheduler.Value, "Scheduler") is { } node)
        {
            section.Add(new ConfigEntry("scheduler", scheduler.NamePosition, node));
        }

        foreach (var entry in (FoldedValues.Resolve(scheduling.Find("Policies")?.Value ?? scheduling) as FoldedObject)?.Entries ?? [])
        {
            if (FoldedValues.Resolve(entry.Key) is FoldedScalar { Value: string name } && Typed(entry.Value, name) is { } policy)
            {
                policies.Add(new ConfigEntry(name, entry.Key.Position, policy));
            }
        }
    }

    private void AddSingle(List<ConfigEntry> entries, string key, IEnumerable<DeclaringMember> members, MemberKind kind)
    {
        foreach (var member in members.Where(member => member.Kind == kind))
        {
            if (Entry(member, (_, value, word) => config.Typed(value, word)) is { } node)
            {
                entries.Add(new ConfigEntry(key, member.Position, node, OriginOf(member)));
            }
        }
    }

    private ConfigNode? Entry(DeclaringMember member, Func<DeclaringMember, FoldedObject, string, ConfigNode> write) =>
        FoldedValues.Resolve(member.Value) switch
        {
            FoldedNull => null,
            FoldedObject { Type: { } record } value when Word(record) is { } word => write(member, value, word),
            _ => config.Report(member.Value, member.Symbol.Name),
        };

    private ConfigNode? Typed(FoldedValue value, string name) => FoldedValues.Resolve(value) switch
    {
        FoldedNull => null,
        FoldedObject { Type: { } record } source when Word(record) is { } word => config.Typed(source, word),
        _ => config.Report(value, name),
    };

    private string OriginOf(DeclaringMember member) => $"{type.Name}.{member.Symbol.Name}";

    private static string? Word(INamedTypeSymbol record) =>
        (record.Attribute(AttributeNames.ConnectorType) ?? record.Attribute(AttributeNames.ConfigType))?.Argument(0) as string;
}
