using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>What the dataflow asks for when a step fires. Called from many threads at once.</summary>
internal interface IProcessRunner
{
    /// <summary>Runs a tool or an expression once.</summary>
    /// <param name="step">The step.</param>
    /// <param name="tag">The tag of the job.</param>
    /// <param name="inputs">The inputs of the step; those that the process does not have are there for expressions only.</param>
    /// <param name="cancellationToken">Ends the job.</param>
    /// <returns>The outputs of the process.</returns>
    ValueTask<RecordValue> RunAsync(GraphStep step, Tag tag, RecordValue inputs, CancellationToken cancellationToken);

    /// <summary>Checks and completes the inputs of a workflow: types, defaults, secondary files, formats.</summary>
    /// <param name="step">The step that runs the workflow.</param>
    /// <param name="inputs">The inputs of the step.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The inputs of the workflow.</returns>
    ValueTask<RecordValue> BindAsync(GraphStep step, RecordValue inputs, CancellationToken cancellationToken);

    /// <summary>Loads what an input of a step asks for before its expression sees it: contents, listings.</summary>
    /// <param name="sink">The input.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The value with what was loaded.</returns>
    ValueTask<CwlValue> LoadAsync(GraphSink sink, CwlValue value, CancellationToken cancellationToken);

    /// <summary>Evaluates an expression of a step.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="context">What it can see.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The value.</returns>
    ValueTask<CwlValue> EvaluateAsync(Expression expression, ExpressionContext context, CancellationToken cancellationToken);
}
