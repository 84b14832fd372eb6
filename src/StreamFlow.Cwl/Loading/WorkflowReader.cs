using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads workflows and their steps.</summary>
/// <param name="context">What is being loaded.</param>
/// <param name="ports">Reads ports.</param>
/// <param name="requirements">Reads requirements.</param>
/// <param name="heads">Reads what all processes have.</param>
/// <param name="processes">Reads what steps run.</param>
internal sealed class WorkflowReader(LoadContext context, PortReader ports, RequirementReader requirements, ProcessHeadReader heads, ProcessReader processes)
{
    private readonly LoopReader _loops = new(context, ports);

    /// <summary>Reads a workflow.</summary>
    public Model.Workflow Read(Fields fields, Scope scope)
    {
        fields.Check("id", "class", "cwlVersion", "label", "doc", "intent", "inputs", "outputs", "requirements", "hints", "steps");
        fields.Required("steps");
        var head = heads.Read(fields, scope);
        var steps = new List<WorkflowStep>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in IdMap.Read(context, fields["steps"], "id", null, $"the steps of {fields.Owner}"))
        {
            ports.CheckName(names, item, "step", fields.Owner);
            if (ReadStep(item, scope) is { } step)
            {
                steps.Add(step);
            }
        }

        return new Model.Workflow(head)
        {
            WorkflowOutputs = ReadOutputs(fields, scope),
            Steps = steps,
        };
    }

    private List<WorkflowOutput> ReadOutputs(Fields workflow, Scope scope)
    {
        workflow.Required("outputs");
        var outputs = new List<WorkflowOutput>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in IdMap.Read(context, workflow["outputs"], "id", "type", $"the outputs of {workflow.Owner}"))
        {
            ports.CheckName(names, item, "output", workflow.Owner);
            var fields = new Fields(context, item.Map, $"the output '{item.Name}'");
            if (scope.Version >= CwlVersion.V12)
            {
                fields.Check("id", "type", "label", "doc", "secondaryFiles", "streamable", "format", "outputSource", "linkMerge", "pickValue");
            }
            else
            {
                // Older versions carried an outputBinding here that meant nothing.
                fields.Check("id", "type", "label", "doc", "secondaryFiles", "streamable", "format", "outputSource", "linkMerge", "outputBinding");
            }

            outputs.Add(new WorkflowOutput
            {
                Name = item.Name,
                Position = item.Position,
                Type = fields.Required("type") is { } type ? ports.Types.Read(type, scope) : Model.Types.PrimitiveType.Any,
                Label = fields.Text("label"),
                Doc = fields.Lines("doc"),
                SecondaryFiles = ports.ReadSecondaryFiles(fields, scope),
                Format = ports.ReadFormat(fields, scope),
                Streamable = fields.Flag("streamable") ?? false,
                Sources = LinkReader.ReadSources(fields, "outputSource", scope),
                HasSourceList = fields["outputSource"] is ConfigList,
                LinkMerge = LinkReader.ReadLinkMerge(fields),
                PickValue = LinkReader.ReadPickValue(fields),
            });
        }

        return outputs;
    }

    private WorkflowStep? ReadStep(IdMapItem item, Scope scope)
    {
        var fields = new Fields(context, item.Map, $"the step '{item.Name}'");
        switch (scope.Version)
        {
            case CwlVersion.V10 or CwlVersion.V11:
                fields.Check("id", "in", "out", "requirements", "hints", "label", "doc", "run", "scatter", "scatterMethod");
                break;
            case CwlVersion.V12:
                fields.Check("id", "in", "out", "requirements", "hints", "label", "doc", "run", "scatter", "scatterMethod", "when");
                break;
            default:
                fields.Check("id", "in", "out", "requirements", "hints", "label", "doc", "run", "scatter", "scatterMethod", "when", "loop", "outputMethod");
                break;
        }

        var id = scope.Child(item.Name);
        var stepScope = scope with { ProcessId = id };
        var loop = _loops.Read(fields, scope, item.Name);
        var inputs = ReadInputs(fields, scope);
        var process = ReadRun(fields, stepScope);
        var step = new WorkflowStep
        {
            Name = item.Name,
            Id = id,
            Position = item.Position,
            Label = fields.Text("label"),
            Doc = fields.Lines("doc"),
            Inputs = inputs,
            Outputs = ReadOutputNames(fields),
            Requirements = requirements.ReadRequirements(fields, stepScope),
            Hints = requirements.ReadHints(fields, stepScope),
            Scatter = [.. fields.Sources("scatter").Select(name => DocumentUri.LastName(name.Text))],
            ScatterMethod = ReadScatterMethod(fields),
            When = loop is null || !LoopReader.IsStandard(fields) ? fields.Source("when") : null,
            Loop = loop,
            Run = process!,
        };
        return process is null ? null : step;
    }

    private Process? ReadRun(Fields fields, Scope scope)
    {
        Process? read = null;
        var step = DocumentUri.LastName(scope.ProcessId);
        switch (fields.Required("run"))
        {
            case null:
                return null;
            case ConfigScalar { Kind: ConfigScalarKind.String } reference:
                var uri = DocumentUri.Resolve(context.Documents.Of(reference).Uri, reference.Text);
                context.Findings.Within(step, () => read = processes.ReadReference(uri, reference.Position, scope.Version));
                return read;
            case ConfigMap map:
                var document = context.Documents.Of(map);
                context.Findings.Within(
                    step,
                    () => read = processes.Read(map, document, ReferenceEquals(document, scope.Document) ? scope.Child("run") : null, scope.Version));
                return read;
            case var node:
                fields.Wrong("run", node, "a reference or a process");
                return null;
        }
    }

    private List<StepInput> ReadInputs(Fields step, Scope scope)
    {
        step.Required("in");
        var inputs = new List<StepInput>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in IdMap.Read(context, step["in"], "id", "source", $"the inputs of {step.Owner}"))
        {
            ports.CheckName(names, item, "input", step.Owner);
            var fields = new Fields(context, item.Map, $"the input '{item.Name}' of {step.Owner}");
            switch (scope.Version)
            {
                case CwlVersion.V10:
                    fields.Check("id", "source", "linkMerge", "default", "valueFrom");
                    break;
                case CwlVersion.V11:
                    fields.Check("id", "source", "linkMerge", "loadContents", "loadListing", "label", "default", "valueFrom");
                    break;
                default:
                    fields.Check("id", "source", "linkMerge", "pickValue", "loadContents", "loadListing", "label", "default", "valueFrom");
                    break;
            }

            inputs.Add(new StepInput
            {
                Name = item.Name,
                Position = item.Position,
                Sources = LinkReader.ReadSources(fields, "source", scope),
                HasSourceList = fields["source"] is ConfigList,
                LinkMerge = LinkReader.ReadLinkMerge(fields),
                PickValue = LinkReader.ReadPickValue(fields),
                Default = ports.ReadDefault(fields),
                ValueFrom = fields.Source("valueFrom"),
                LoadContents = fields.Flag("loadContents") ?? false,
                LoadListing = PortReader.ReadLoadListing(fields),
                Label = fields.Text("label"),
            });
        }

        return inputs;
    }

    private List<StepOutput> ReadOutputNames(Fields step)
    {
        var outputs = new List<StepOutput>();
        switch (step.Required("out"))
        {
            case null:
                break;
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    switch (item)
                    {
                        case ConfigScalar { Kind: ConfigScalarKind.String } name:
                            outputs.Add(new StepOutput(DocumentUri.LastName(name.Text), name.Position));
                            break;
                        case ConfigMap map when map["id"] is ConfigScalar { Kind: ConfigScalarKind.String } name:
                            outputs.Add(new StepOutput(DocumentUri.LastName(name.Text), name.Position));
                            break;
                        default:
                            step.Wrong("out", item, "names of outputs");
                            break;
                    }
                }

                break;
            case var node:
                step.Wrong("out", node, "a list of names of outputs");
                break;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            if (!names.Add(output.Name))
            {
                context.Findings.Error(CwlRules.DuplicateId, output.Position, $"{step.Owner} names the output '{output.Name}' twice; remove one of them.");
            }
        }

        return outputs;
    }

    private static ScatterMethod ReadScatterMethod(Fields fields) => fields.Word(
        "scatterMethod",
        ("dotproduct", ScatterMethod.DotProduct),
        ("nested_crossproduct", ScatterMethod.NestedCrossProduct),
        ("flat_crossproduct", ScatterMethod.FlatCrossProduct)) ?? ScatterMethod.DotProduct;
}
