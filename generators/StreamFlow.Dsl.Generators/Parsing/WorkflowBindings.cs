using StreamFlow.Generators.Folding;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Gives each workflow the bindings that members of the class declare for it, after those that it declares itself.</summary>
internal sealed class WorkflowBindings
{
    private readonly BindingBuilder _bindings;
    private readonly List<DeclaringMember> _workflows;
    private readonly List<(FoldedValue Binding, DeclaringMember? Workflow)> _declared = [];

    public WorkflowBindings(ConfigBuilder config, IReadOnlyList<DeclaringMember> members)
    {
        _bindings = new BindingBuilder(config);
        _workflows = [.. members.Where(member => member.Kind == MemberKind.Workflow)];
        foreach (var member in members.Where(member => member.Kind == MemberKind.Bindings))
        {
            foreach (var binding in Items(member.Value))
            {
                _declared.Add((binding, OwnerOf(binding)));
            }
        }
    }

    /// <summary>Adds the bindings of a workflow to its tree.</summary>
    public ConfigMap AddTo(DeclaringMember member, ConfigMap workflow)
    {
        var own = (FoldedValues.Resolve(member.Value) as FoldedObject)?.Find("Bindings");
        var values = own is null ? [] : Items(own.Value).ToList();
        foreach (var (binding, owner) in _declared)
        {
            if (ReferenceEquals(owner, member) && !values.Contains(binding, ReferenceComparer.Instance))
            {
                values.Add(binding);
            }
        }

        var entries = workflow.Entries.Where(entry => entry.Key != "bindings").ToList();
        if (values.Count > 0 || (own is not null && FoldedValues.Resolve(own.Value) is not FoldedNull))
        {
            var position = own?.NamePosition ?? values[0].Position;
            entries.Add(new ConfigEntry("bindings", position, new ConfigList([.. values.Select(_bindings.Build)], position)));
        }

        return new ConfigMap(entries, workflow.Position);
    }

    private static IEnumerable<FoldedValue> Items(FoldedValue value) => FoldedValues.Resolve(value) switch
    {
        FoldedList list => list.Items,
        FoldedObject { Elements.Count: > 0 } collection => collection.Elements,
        FoldedNull => [],
        var other => [other],
    };

    /// <summary>Finds the workflow that a binding counts for; null when no declared workflow has its document.</summary>
    private DeclaringMember? OwnerOf(FoldedValue value)
    {
        if (FoldedValues.Resolve(value) is not FoldedObject binding || (binding.Find("Step") ?? binding.Find("Port")) is not { } place)
        {
            return _workflows.FirstOrDefault();
        }

        var (document, member) = ReferencePaths.OwnerOf(place.Value);
        return (document, member) switch
        {
            (not null, _) => _workflows.Find(workflow => FileOf(workflow) == document),
            // By its document too, as the running program does, which has nothing else to go by.
            (_, not null) => _workflows.Find(workflow => workflow.Symbol.Name == member) is { } named
                ? _workflows.Find(workflow => FileOf(workflow) == FileOf(named))
                : null,
            _ => _workflows.FirstOrDefault(),
        };
    }

    private static string? FileOf(DeclaringMember workflow) =>
        FoldedValues.Resolve(workflow.Value) is FoldedObject source
        && source.Find("File") is { Value: var file }
        && FoldedValues.Resolve(file) is FoldedScalar { Value: string path } ? path : null;
}
