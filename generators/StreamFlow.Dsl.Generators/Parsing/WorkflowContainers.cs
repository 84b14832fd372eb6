using StreamFlow.Generators.Folding;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Gives workflows what members of the class say about their containers.</summary>
internal sealed class WorkflowContainers(ConfigBuilder config, IReadOnlyList<DeclaringMember> members)
{
    private const string Key = "docker";

    private readonly List<DeclaringMember> _members = [.. members.Where(member => member.Kind == MemberKind.Containers)];

    /// <summary>Gives the option of the workflow that the class itself declares; null when nothing is said.</summary>
    public ConfigEntry? OfDeclaredWorkflow()
    {
        var mappings = _members.SelectMany(Mappings).ToArray();
        return mappings.Length == 0 ? null : new ConfigEntry(Key, _members[0].Position, new ConfigList(mappings, _members[0].Position));
    }

    /// <summary>Adds the option to a workflow that is a document, when the class declares none itself and the workflow says nothing of its own.</summary>
    public ConfigMap AddTo(FoldedObject workflow, ConfigMap written)
    {
        var isSaid = workflow.Find("Docker") is { Value: var own } && FoldedValues.Resolve(own) is not FoldedNull;
        if (isSaid || config.Steps is { All.Count: > 0 } || OfDeclaredWorkflow() is not { } option)
        {
            return written;
        }

        var entries = written.Entries.Select(entry => entry is { Key: "config", Value: ConfigMap options }
            ? new ConfigEntry(entry.Key, entry.KeyPosition, new ConfigMap([.. options.Entries, option], options.Position))
            : entry);
        return new ConfigMap([.. entries], written.Position);
    }

    private IEnumerable<ConfigNode> Mappings(DeclaringMember member) => FoldedValues.Resolve(member.Value) switch
    {
        FoldedNull => [],
        FoldedList list => list.Items.Select(item => Mapping(item, member)),
        FoldedObject { Elements.Count: > 0 } collection => collection.Elements.Select(item => Mapping(item, member)),
        _ => [config.Report(member.Value, member.Symbol.Name)],
    };

    private ConfigNode Mapping(FoldedValue item, DeclaringMember member) =>
        FoldedValues.Resolve(item) is FoldedObject { Type: not null } mapping ? config.Record(mapping) : config.Report(item, member.Symbol.Name);
}
