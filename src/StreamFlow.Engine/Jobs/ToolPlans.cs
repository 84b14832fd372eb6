using System.Collections.Concurrent;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Translation;

namespace StreamFlow.Engine.Jobs;

/// <summary>Makes each tool and each workflow ready once, however many jobs it has.</summary>
/// <param name="evaluator">Evaluates expressions.</param>
/// <param name="ontologies">Reads what is known about formats, or null.</param>
internal sealed class ToolPlans(IExpressionEvaluator evaluator, Ontologies? ontologies)
{
    private readonly ConcurrentDictionary<GraphStep, object> _plans = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives the plan of a step that runs a command.</summary>
    public ToolPlan OfTool(GraphStep step) => (ToolPlan)_plans.GetOrAdd(
        step,
        static (step, plans) => new ToolPlan((CommandLineTool)step.Process, step.Requirements, step.Library, plans.Evaluator, plans.Ontologies),
        (Evaluator: evaluator, Ontologies: ontologies));

    /// <summary>Gives the plan of a step that evaluates an expression.</summary>
    public ExpressionToolPlan OfExpression(GraphStep step) => (ExpressionToolPlan)_plans.GetOrAdd(
        step,
        static (step, plans) => new ExpressionToolPlan((ExpressionTool)step.Process, step.Requirements, step.Library, plans.Evaluator, plans.Ontologies),
        (Evaluator: evaluator, Ontologies: ontologies));

    /// <summary>Gives what checks the inputs of a step that runs a workflow.</summary>
    public InputBinder OfWorkflow(GraphStep step) => (InputBinder)_plans.GetOrAdd(
        step,
        static (step, plans) => new InputBinder(
            step.Process, step.Requirements, new ToolExpressions(plans.Evaluator, step.Process.Version, step.Library), plans.Ontologies),
        (Evaluator: evaluator, Ontologies: ontologies));
}
