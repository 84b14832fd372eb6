using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Hosting.Importing.Types;

namespace StreamFlow.Hosting.Importing.Workflows;

/// <summary>How a step runs what it runs: once, scattered, under a condition, again and again.</summary>
/// <param name="step">The step.</param>
/// <param name="typeName">The C# record of what it runs.</param>
/// <param name="condition">The C# text of its condition; null for none.</param>
/// <param name="depth">How often its outputs are nested by the scatter.</param>
internal sealed class StepForm(WorkflowStep step, string typeName, string? condition, int depth)
{
    /// <summary>Gets the type of the step's member.</summary>
    public string MemberType
    {
        get
        {
            var type = condition is null ? typeName : $"Conditional<{typeName}>";
            for (var i = 0; i < depth; i++)
            {
                type = $"Scattered<{type}>";
            }

            return step.Loop switch
            {
                null => type,
                { CollectAll: true } => $"LoopedAll<{type}>",
                _ => $"Looped<{type}>",
            };
        }
    }

    /// <summary>Gets the calls that make it so, without those of a loop.</summary>
    public string Calls => (condition is null ? string.Empty : $".When({condition})") + (depth, step.ScatterMethod) switch
    {
        (0, _) => string.Empty,
        (1, ScatterMethod.FlatCrossProduct) when step.Scatter.Count > 1 => ".FlatCross()",
        (1, _) => ".Scatter()",
        (2, _) => ".NestedCross()",
        _ => ".NestedCross3()",
    };

    /// <summary>Gives the type that others see of an output.</summary>
    public CSharpType Lift(CSharpType type)
    {
        var lifted = condition is null && step.Loop is not { CollectAll: false } ? type : type.Optional;
        for (var i = 0; i < depth; i++)
        {
            lifted = lifted.Array;
        }

        return step.Loop is { CollectAll: true } ? lifted.Array : lifted;
    }
}
