using System.ComponentModel;
using System.Linq.Expressions;

namespace StreamFlow;

/// <summary>A step that is repeated while a condition holds, with the outputs of the last iteration; <see cref="StepExtensions.While{TStep}"/> makes it.</summary>
/// <remarks>
/// Its outputs are null when there is no iteration. In CWL v1.2 documents this is the extension <c>cwltool:Loop</c>. A loop
/// cannot be scattered or conditional itself; put it in a workflow and use that as a step.
/// </remarks>
/// <typeparam name="TStep">The step.</typeparam>
public sealed class Looped<TStep> : IStep
    where TStep : Step
{
    private readonly StepForm _form;

    internal Looped(StepForm form) => _form = form;

    StepForm IStep.Form => _form;

    /// <summary>Refers to the step in a binding.</summary>
    /// <param name="step">The step.</param>
    public static implicit operator StepReference(Looped<TStep> step) => StepReference.Of(step);

    /// <summary>Hands an output of each iteration to an input of the next; inputs for which nothing is said keep their value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="input">The input: <c>step =&gt; step.Value</c>.</param>
    /// <param name="output">The output: <c>step =&gt; step.Result</c>.</param>
    /// <returns>The loop with this addition.</returns>
    public Looped<TStep> Carry<T>(Expression<Func<TStep, In<T>?>> input, Expression<Func<TStep, OptionalSource<T>>> output) =>
        With(new CarriedValue(MemberSelector.NameOf(input), MemberSelector.NameOf(output), null));

    /// <summary>Computes an input of each iteration from an output of the one before.</summary>
    /// <typeparam name="TIn">The type of the input.</typeparam>
    /// <typeparam name="TOut">The type of the output.</typeparam>
    /// <param name="input">The input: <c>step =&gt; step.Value</c>.</param>
    /// <param name="output">The output: <c>step =&gt; step.Result</c>.</param>
    /// <param name="expression">A CWL expression in which <c>self</c> is the output and <c>inputs</c> are the inputs of the iteration before.</param>
    /// <returns>The loop with this addition.</returns>
    public Looped<TStep> Carry<TIn, TOut>(
        Expression<Func<TStep, In<TIn>?>> input, Expression<Func<TStep, OptionalSource<TOut>>> output, string expression) =>
        With(new CarriedValue(MemberSelector.NameOf(input), MemberSelector.NameOf(output), expression));

    /// <summary>Computes an input of each iteration from the inputs of the one before.</summary>
    /// <typeparam name="T">The type of the input.</typeparam>
    /// <param name="input">The input: <c>step =&gt; step.Value</c>.</param>
    /// <param name="expression">A CWL expression in which <c>inputs</c> are the inputs of the iteration before: <c>$(inputs.value + 1)</c>.</param>
    /// <returns>The loop with this addition.</returns>
    public Looped<TStep> Carry<T>(Expression<Func<TStep, In<T>?>> input, string expression) =>
        With(new CarriedValue(MemberSelector.NameOf(input), null, expression));

    /// <summary>Keeps the outputs of all iterations instead of those of the last.</summary>
    /// <returns>The loop, whose outputs are arrays.</returns>
    public LoopedAll<TStep> KeepAll() => new(_form with { Loop = _form.Loop! with { KeepsAll = true } });

    /// <summary>Gives an output of the step; the generated members call it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The name of the tool's member that declares the output.</param>
    /// <returns>The output.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OptionalOut<T> OutputOf<T>(string member) => new(new OutputEnd(_form.Step, member, this));

    private Looped<TStep> With(CarriedValue carried) => new(_form with { Loop = _form.Loop! with { Carried = [.. _form.Loop.Carried, carried] } });
}
