using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads loops: the extension <c>cwltool:Loop</c> of v1.2 and the fields of a v1.3 step.</summary>
/// <param name="context">What is being loaded.</param>
/// <param name="ports">Reads defaults.</param>
internal sealed class LoopReader(LoadContext context, PortReader ports)
{
    /// <summary>Gets whether a step has the loop fields of CWL v1.3.</summary>
    public static bool IsStandard(Fields step) => step["loop"] is not null;

    /// <summary>Reads the loop of a step, or gives null.</summary>
    public StepLoop? Read(Fields step, Scope scope, string stepName)
    {
        if (IsStandard(step) && scope.Version >= CwlVersion.V13)
        {
            var condition = step.Source("when");
            if (condition is null)
            {
                context.Findings.Error(CwlRules.BadLoop, step.Map.Position, $"The loop of {step.Owner} never ends: it needs the field 'when'.");
            }

            var all = step.Word("outputMethod", ("last_iteration", false), ("all_iterations", true)) ?? false;
            return new StepLoop(
                condition ?? new SourceText("$(false)", step.Map.Position),
                ReadInputs(step, "outputSource", "outputSource", stepName),
                all,
                step["loop"]!.Position);
        }

        foreach (var item in IdMap.Read(context, step["requirements"], "class", null, $"the requirements of {step.Owner}"))
        {
            if (RequirementReader.ClassName(item.Identifier, scope.Document) == "cwltool:Loop")
            {
                return ReadExtension(item, step, stepName);
            }
        }

        return null;
    }

    private StepLoop ReadExtension(IdMapItem item, Fields step, string stepName)
    {
        var fields = new Fields(context, item.Map, $"the loop of {step.Owner}");
        fields.Check("class", "loopWhen", "loop", "outputMethod");
        fields.Required("loopWhen");
        fields.Required("loop");
        foreach (var other in (ReadOnlySpan<string>)["scatter", "when"])
        {
            if (step[other] is { } node)
            {
                context.Findings.Error(CwlRules.BadLoop, node.Position, $"{step.Owner} cannot have '{other}' together with a loop; put one of them around a sub-workflow.");
            }
        }

        var all = fields.Word("outputMethod", ("last", false), ("all", true)) ?? false;
        return new StepLoop(
            fields.Source("loopWhen") ?? new SourceText("$(false)", item.Position), ReadInputs(fields, "loopSource", "loopSource", stepName), all, item.Position);
    }

    private List<StepInput> ReadInputs(Fields owner, string sourceField, string predicate, string stepName)
    {
        var inputs = new List<StepInput>();
        foreach (var item in IdMap.Read(context, owner["loop"], "id", predicate, $"the loop of {owner.Owner}"))
        {
            var fields = new Fields(context, item.Map, $"the loop input '{item.Name}'");
            fields.Check("id", sourceField, "linkMerge", "pickValue", "valueFrom", "default");
            inputs.Add(new StepInput
            {
                Name = item.Name,
                Position = item.Position,
                Sources = [.. fields.Sources(sourceField).Select(source =>
                    new Model.Steps.PortReference(stepName, DocumentUri.LastName(source.Text), source.Position))],
                HasSourceList = fields[sourceField] is ConfigList,
                LinkMerge = LinkReader.ReadLinkMerge(fields),
                PickValue = LinkReader.ReadPickValue(fields),
                Default = ports.ReadDefault(fields),
                ValueFrom = fields.Source("valueFrom"),
            });
        }

        return inputs;
    }
}
