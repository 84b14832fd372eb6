using StreamFlow.Spec;

namespace StreamFlow.Reading;

/// <summary>Reads workflows from their objects.</summary>
internal sealed class WorkflowReader
{
    private readonly DeclaredWorkflow _workflow;
    private readonly TypeReader _types;
    private readonly Dictionary<object, DeclaredMember<IStep>> _steps = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, DeclaredMember<IStep>> _inner = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, string> _inputs = new(ReferenceEqualityComparer.Instance);

    public WorkflowReader(DeclaredWorkflow workflow, TypeReader types)
    {
        _workflow = workflow;
        _types = types;
        foreach (var step in workflow.Steps)
        {
            _steps.TryAdd(step.Value, step);
            _inner.TryAdd(step.Value.Form.Step, step);
        }

        foreach (var input in workflow.Inputs)
        {
            _inputs.TryAdd(input.Value, input.Member);
        }
    }

    /// <summary>Reads the workflow.</summary>
    public WorkflowDeclaration Read()
    {
        var type = _workflow.DeclaringClass;
        var documentation = new Documentation(type);
        return new WorkflowDeclaration(type.Name, ToolReader.IdOf(type), SourcePosition.None)
        {
            Inputs = new(_workflow.Inputs.Select(input => Input(input) with { Documentation = documentation.Of(input.Member) })),
            Steps = new(_workflow.Steps.Select(step => Step(step) with { Documentation = documentation.Of(step.Member) })),
            Outputs = new(_workflow.Outputs.Select(output => Output(output) with { Documentation = documentation.Of(output.Member) })),
            Attributes = AttributeReader.Read(type),
            Documentation = documentation.Type,
        };
    }

    private WorkflowInputDeclaration Input(DeclaredMember<IWorkflowInput> input)
    {
        var options = input.Value.Options;
        var type = _types.ReadArgument(_workflow.DeclaringClass, input.Member, options.Type);
        return new WorkflowInputDeclaration(input.Member, input.Name, options.IsOptional ? type with { IsOptional = true } : type, SourcePosition.None)
        {
            Default = options.HasDefault ? LiteralReader.Read(options.Default) : null,
            SecondaryFiles = new(options.SecondaryFiles),
            Formats = new(options.Formats),
            LoadContents = options.LoadContents,
            Listing = options.Listing is { } listing ? Naming.KeyOf(listing.ToString()) : null,
            Streamable = options.Streamable,
        };
    }

    private WorkflowOutputDeclaration Output(DeclaredMember<IWorkflowOutput> output)
    {
        var options = output.Value.Options;
        var type = _types.ReadArgument(_workflow.DeclaringClass, output.Member, options.Type);
        return new WorkflowOutputDeclaration(
            output.Member, output.Name, options.IsOptional ? type with { IsOptional = true } : type, Link(options.Source), SourcePosition.None)
        {
            SecondaryFiles = new(options.SecondaryFiles),
            Format = options.Format,
        };
    }

    private StepDeclaration Step(DeclaredMember<IStep> member)
    {
        var form = member.Value.Form;
        var type = form.Step.GetType();
        return new StepDeclaration(member.Member, member.Name, RunOf(form.Step), SourcePosition.None)
        {
            Inputs = new(
            [
                .. ToolReader.Ports(type).Where(ToolReader.IsInput)
                    .Select(property => (property.Name, Value: (In?)property.GetValue(form.Step)))
                    .Where(input => input.Value is not null)
                    .Select(input => Input(input.Name, input.Value!)),
                .. form.Step.AdditionalInputs.Select(input => Input(input.Name, input.Value) with { IsAdditional = true }),
            ]),
            Scatter = form.Scatter switch
            {
                ScatterKind.DotProduct => "dotproduct",
                ScatterKind.NestedCrossProduct => "nested_crossproduct",
                ScatterKind.FlatCrossProduct => "flat_crossproduct",
                _ => null,
            },
            ScatterDepth = form.ScatterDepth,
            When = form.When,
            Condition = form.Condition is { } condition ? Input(string.Empty, condition) with { IsAdditional = true } : null,
            Loop = form.Loop is { } loop
                ? new LoopSpec(loop.While, loop.KeepsAll, new(loop.Carried.Select(value => new CarriedSpec(value.Input, value.Output, value.ValueFrom))))
                : null,
        };
    }

    private static string RunOf(Step step) => step is SubWorkflow inner ? ToolReader.IdOf(inner.Declared.DeclaringClass) : ToolReader.IdOf(step.GetType());

    private StepInputDeclaration Input(string port, In value) => new(port, SourcePosition.None)
    {
        Literal = value.Literal is not null || value is { Link: null, ValueFrom: null } ? LiteralReader.Read(value.Literal) : null,
        Link = value.Link is { } link ? Link(link) : null,
        IsElement = value.IsElement,
        ValueFrom = value.ValueFrom,
    };

    private LinkSpec Link(Link link) => new(new EquatableArray<SourceSpec>(link.Ends.Select(Source)))
    {
        Merge = link.Merge switch
        {
            MergeMethod.Nested => "merge_nested",
            MergeMethod.Flattened => "merge_flattened",
            _ => null,
        },
        Pick = link.Pick switch
        {
            PickMethod.FirstNonNull => "first_non_null",
            PickMethod.OnlyNonNull => "the_only_non_null",
            PickMethod.AllNonNull => "all_non_null",
            _ => null,
        },
    };

    private SourceSpec Source(Source source)
    {
        if (source is not IOutput { End: var end })
        {
            return new SourceSpec(null, _inputs.GetValueOrDefault(source, string.Empty), SourcePosition.None);
        }

        // A step that is a member itself, and also scattered as another member, is two steps.
        if (_steps.TryGetValue(end.Form ?? end.Step, out var step))
        {
            return new SourceSpec(step.Member, end.Member, SourcePosition.None);
        }

        return _inner.TryGetValue(end.Step, out var outer)
            ? new SourceSpec(outer.Member, end.Member, SourcePosition.None) { IsUnlifted = end.Form is null && outer.Value.Form.IsLifted }
            : new SourceSpec(string.Empty, end.Member, SourcePosition.None);
    }
}
