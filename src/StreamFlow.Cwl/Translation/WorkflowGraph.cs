using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;

namespace StreamFlow.Cwl.Translation;

/// <summary>A process made ready to run: expressions parsed, requirements inherited, links resolved.</summary>
/// <param name="Main">The root process.</param>
/// <param name="Root">Its steps; a single one when the root process is not a workflow.</param>
internal sealed record WorkflowGraph(Process Main, GraphScope Root)
{
    /// <summary>Gets the JavaScript library of the root process's expressions, or null without the requirement.</summary>
    public ExpressionLibrary? Library { get; init; }

    /// <summary>Lists every step at every level, those of a scope in the order in which data flows.</summary>
    public IEnumerable<GraphStep> AllSteps() => StepsOf(Root);

    private static IEnumerable<GraphStep> StepsOf(GraphScope scope)
    {
        foreach (var step in scope.Steps.OrderBy(static step => step.Depth).ThenBy(static step => step.Index))
        {
            yield return step;
            if (step.Body is not null)
            {
                foreach (var inner in StepsOf(step.Body))
                {
                    yield return inner;
                }
            }
        }
    }
}
