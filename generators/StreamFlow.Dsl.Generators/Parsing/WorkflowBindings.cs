using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Gives each workflow the bindings that members of the class declare for it, after those that it declares itself.</summary>
internal sealed class WorkflowBindings
{
    private readonly BindingBuilder _bindings;
    private readonly List<DeclaringMember> _workflows;
    private readonly List<(FoldedValue Binding, DeclaringMember? Workflow)> _declared = [];
    private readonly List<FoldedValue> _ofSteps = [];
    private readonly WorkflowMembers? _steps;

    public WorkflowBindings(ConfigBuilder config, IReadOnlyList<DeclaringMember> members)
    {
        _steps = config.Steps;
        _bindings = new BindingBuilder(config);
        _workflows = [.. members.Where(member => member.Kind == MemberKind.Workflow)];
        foreach (var member in members.Where(member => member.Kind == MemberKind.Bindings))
        {
            foreach (var binding in Items(member.Value))
            {
                if (IsOfSteps(binding))
                {
                    _ofSteps.Add(binding);
                }
                else
                {
                    _declared.Add((binding, OwnerOf(binding)));
                }
            }
        }
    }

    /// <summary>Gets the bindings of the workflow that the class itself declares; null when there are none.</summary>
    public ConfigEntry? OfDeclaredSteps() => _ofSteps.Count == 0
        ? null
        : new ConfigEntry("bindings", _ofSteps[0].Position, new ConfigList([.. _ofSteps.Select(_bindings.Build)], _ofSteps[0].Position));

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

    /// <summary>Tells whether a binding counts for the workflow that the class itself declares: it names a step of it, or nothing says which workflow it counts for.</summary>
    private bool IsOfSteps(FoldedValue value)
    {
        if (_steps is not { All.Count: > 0 })
        {
            return false;
        }

        return FoldedValues.Resolve(value) is not FoldedObject binding
            || (binding.Find("Step") ?? binding.Find("Port")) is not { Value: var place }
            || _steps.PathOf(place) is not null
            || (ReferencePaths.OwnerOf(place) is (null, null) && ReferencePaths.Of(place, null) is not null);
    }

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
