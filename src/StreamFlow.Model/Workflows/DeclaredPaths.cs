using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow;

/// <summary>Finds the paths of declared steps and ports, once it is known which workflow they are part of.</summary>
/// <param name="workflow">The workflow.</param>
/// <param name="document">The name of its document in the file.</param>
internal sealed class DeclaredPaths(DeclaredWorkflow workflow, string document)
{
    /// <summary>Gives a reference with its path; null when the workflow does not have the step.</summary>
    public StepReference? Find(StepReference reference) =>
        StepPath(reference.Steps) is { } path ? new StepReference(path) { Document = document } : null;

    /// <summary>Gives a reference with its path; null when the workflow does not have the port.</summary>
    public PortReference? Find(PortReference reference)
    {
        var path = reference.Input is { } input
            ? workflow.Inputs.FirstOrDefault(member => ReferenceEquals(member.Value, input)) is { } found ? "/" + found.Name : null
            : OutputPath(reference);
        return path is null ? null : new PortReference(path) { Document = document };
    }

    private string? OutputPath(PortReference reference)
    {
        if (reference.Output is not { } member || StepPath(reference.Steps) is not { } path)
        {
            return null;
        }

        var property = reference.Steps[^1].GetType().GetProperty(member);
        return $"{path}/{property?.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.KeyOf(member)}";
    }

    private string? StepPath(IReadOnlyList<Step> steps)
    {
        var path = string.Empty;
        var current = workflow;
        foreach (var step in steps)
        {
            if (current?.Steps.FirstOrDefault(member => ReferenceEquals(member.Value.Form.Step, step)) is not { } member)
            {
                return null;
            }

            path += "/" + member.Name;
            current = (step as SubWorkflow)?.Declared;
        }

        return path.Length == 0 ? null : path;
    }
}
