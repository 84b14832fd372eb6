using System.Collections.Concurrent;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Translation;

namespace StreamFlow.Engine.Jobs;

/// <summary>Makes each process of a graph ready once, when its first job comes.</summary>
internal sealed class ToolPlans(IExpressionEvaluator evaluator, Ontologies? ontologies)
{
    private readonly ConcurrentDictionary<GraphStep, Lazy<ToolPlan>> _tools = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<GraphStep, Lazy<ExpressionToolPlan>> _expressions = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<GraphStep, Lazy<InputBinder>> _workflows = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives the plan of a command-line tool.</summary>
    public ToolPlan OfTool(GraphStep step) => _tools.GetOrAdd(step, key => new Lazy<ToolPlan>(
        () => new ToolPlan((CommandLineTool)key.Process, key.Requirements, key.Library, evaluator, ontologies))).Value;

    /// <summary>Gives the plan of an expression tool.</summary>
    public ExpressionToolPlan OfExpression(GraphStep step) => _expressions.GetOrAdd(step, key => new Lazy<ExpressionToolPlan>(
        () => new ExpressionToolPlan((ExpressionTool)key.Process, key.Requirements, key.Library, evaluator, ontologies))).Value;

    /// <summary>Gives what binds the inputs of a workflow inside a step.</summary>
    public InputBinder OfWorkflow(GraphStep step) => _workflows.GetOrAdd(step, key => new Lazy<InputBinder>(
        () => new InputBinder(key.Process, key.Requirements, new ToolExpressions(evaluator, key.Process.Version, key.Library), ontologies))).Value;
}
