using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Validation;

/// <summary>Finds what references inside a workflow lead to.</summary>
/// <param name="inputs">The inputs of the workflow.</param>
/// <param name="steps">Its steps.</param>
internal sealed class SourceTypes(Dictionary<string, InputPort> inputs, Dictionary<string, WorkflowStep> steps)
{
    /// <summary>Gives the type of the value that a reference gives, or null, with a finding, when it leads nowhere.</summary>
    public CwlType? Find(Model.Steps.PortReference source, FindingSink findings, string owner)
    {
        if (source.Step is null)
        {
            if (inputs.TryGetValue(source.Port, out var input))
            {
                return input.Default is null ? input.Type : LinkTypes.WithoutNull(input.Type);
            }

            if (steps.TryGetValue(source.Port, out var named))
            {
                // A step is not a value: what is meant is one of its outputs.
                Report(source, source.Port, [], findings, owner, named.Outputs.Count == 0
                    ? $"'{source.Port}' is a step, and has no 'out'"
                    : $"'{source.Port}' is a step; name one of its outputs: {string.Join(", ", named.Outputs.Select(output => $"'{source.Port}/{output.Name}'"))}");
                return null;
            }

            Report(source, source.Port, inputs.Keys, findings, owner, "the workflow has no such input");
            return null;
        }

        if (!steps.TryGetValue(source.Step, out var step))
        {
            Report(source, source.Step, steps.Keys, findings, owner, $"there is no step '{source.Step}'");
            return null;
        }

        if (!step.Outputs.Any(output => string.Equals(output.Name, source.Port, StringComparison.Ordinal)))
        {
            Report(source, source.Port, step.Outputs.Select(output => output.Name), findings, owner, $"the step '{source.Step}' does not have it in its 'out'");
            return null;
        }

        return step.Run.FindOutput(source.Port) is { } port ? LinkTypes.OfOutput(step, port) : null;
    }

    private static void Report(Model.Steps.PortReference source, string missing, IEnumerable<string> known, FindingSink findings, string owner, string why)
    {
        var nearest = Spelling.Nearest(missing, known);
        findings.Error(CwlRules.UnknownSource, source.Position, $"The source '{source}' of {owner} does not exist: {why}{Spelling.Ending(nearest)}", nearest);
    }
}
