using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
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
        AddSection(entries, "workflows", members, MemberKind.Workflow, (member, workflow, word) => bindings.AddTo(member, config.Typed(workflow, word)));
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

    private void AddSection(
        List<ConfigEntry> entries,
        string key,
        IEnumerable<DeclaringMember> members,
        MemberKind kind,
        Func<DeclaringMember, FoldedObject, string, ConfigNode> write)
    {
        var section = new List<ConfigEntry>();
        foreach (var member in members.Where(member => member.Kind == kind))
        {
            if (Entry(member, write) is { } node)
            {
                section.Add(new ConfigEntry(member.Name, member.Position, node, $"{type.Name}.{member.Symbol.Name}"));
            }
        }

        if (section.Count > 0)
        {
            entries.Add(new ConfigEntry(key, section[0].KeyPosition, new ConfigMap(section, section[0].KeyPosition)));
        }
    }

    private void AddScheduling(List<ConfigEntry> entries, IReadOnlyList<DeclaringMember> members)
    {
        var section = new List<ConfigEntry>();
        foreach (var member in members.Where(member => member.Kind == MemberKind.Scheduling))
        {
            section.AddRange(FoldedValues.Resolve(member.Value) switch
            {
                FoldedObject scheduling => config.Options(scheduling),
                NotConstant unknown => [new ConfigEntry("scheduler", member.Position, config.Unknown(unknown, member.Symbol.Name))],
                _ => [],
            });
        }

        AddSingle(section, "scheduler", members, MemberKind.Scheduler);
        AddSection(section, "policies", members, MemberKind.Policy, (_, policy, word) => config.Typed(policy, word));
        if (section.Count > 0)
        {
            entries.Add(new ConfigEntry("scheduling", section[0].KeyPosition, new ConfigMap(section, section[0].KeyPosition)));
        }
    }

    private void AddSingle(List<ConfigEntry> entries, string key, IEnumerable<DeclaringMember> members, MemberKind kind)
    {
        foreach (var member in members.Where(member => member.Kind == kind))
        {
            if (Entry(member, (_, value, word) => config.Typed(value, word)) is { } node)
            {
                entries.Add(new ConfigEntry(key, member.Position, node, $"{type.Name}.{member.Symbol.Name}"));
            }
        }
    }

    private ConfigNode? Entry(DeclaringMember member, Func<DeclaringMember, FoldedObject, string, ConfigNode> write) =>
        FoldedValues.Resolve(member.Value) switch
        {
            FoldedNull => null,
            FoldedObject { Type: { } record } value when Word(record) is { } word => write(member, value, word),
            NotConstant unknown => config.Unknown(unknown, member.Symbol.Name),
            var other => config.Mismatch(other),
        };

    private static string? Word(INamedTypeSymbol record) =>
        (record.Attribute(AttributeNames.ConnectorType) ?? record.Attribute(AttributeNames.ConfigType))?.Argument(0) as string;
}
