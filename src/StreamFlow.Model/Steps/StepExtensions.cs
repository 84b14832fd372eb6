namespace StreamFlow;

/// <summary>Scatters steps, makes them conditional, repeats them, and gives them further inputs.</summary>
public static class StepExtensions
{
    /// <summary>Runs the step once for each element: with several inputs from <c>Each()</c>, for the first elements together, then the second ones (the dot product).</summary>
    /// <remarks>The arrays must have the same length; the run fails when they have not.</remarks>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step, at least one of whose inputs is an element: <c>Reads = Samples.Each()</c>.</param>
    /// <returns>The scattered step, whose outputs are arrays.</returns>
    public static Scattered<TStep> Scatter<TStep>(this TStep step)
        where TStep : Step => new(new StepForm(step) { Scatter = ScatterKind.DotProduct, ScatterDepth = 1 });

    /// <inheritdoc cref="Scatter{TStep}(TStep)"/>
    public static Scattered<Conditional<TStep>> Scatter<TStep>(this Conditional<TStep> step)
        where TStep : Step => new(Of(step) with { Scatter = ScatterKind.DotProduct, ScatterDepth = 1 });

    /// <summary>Runs the step for each combination of the elements of its arrays; the outputs are plain arrays, in which the last array varies fastest.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step, at least one of whose inputs is an element: <c>Reads = Samples.Each()</c>.</param>
    /// <returns>The scattered step, whose outputs are arrays.</returns>
    public static Scattered<TStep> FlatCross<TStep>(this TStep step)
        where TStep : Step => new(new StepForm(step) { Scatter = ScatterKind.FlatCrossProduct, ScatterDepth = 1 });

    /// <inheritdoc cref="FlatCross{TStep}(TStep)"/>
    public static Scattered<Conditional<TStep>> FlatCross<TStep>(this Conditional<TStep> step)
        where TStep : Step => new(Of(step) with { Scatter = ScatterKind.FlatCrossProduct, ScatterDepth = 1 });

    /// <summary>Runs the step for each combination of the elements of two arrays; the outputs are arrays of arrays, the outer one for the first input in the order of the tool's members.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step, two of whose inputs are elements: <c>Reads = Samples.Each()</c>.</param>
    /// <returns>The scattered step, whose outputs are arrays of arrays.</returns>
    public static Scattered<Scattered<TStep>> NestedCross<TStep>(this TStep step)
        where TStep : Step => new(new StepForm(step) { Scatter = ScatterKind.NestedCrossProduct, ScatterDepth = 2 });

    /// <summary>Runs the step for each combination of the elements of three arrays; the outputs are nested three times, the outermost for the first input in the order of the tool's members.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step, three of whose inputs are elements: <c>Reads = Samples.Each()</c>.</param>
    /// <returns>The scattered step, whose outputs are arrays nested three times.</returns>
    public static Scattered<Scattered<Scattered<TStep>>> NestedCross3<TStep>(this TStep step)
        where TStep : Step => new(new StepForm(step) { Scatter = ScatterKind.NestedCrossProduct, ScatterDepth = 3 });

    /// <summary>Runs the step only when a value is true; else it is skipped and its outputs are null.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step.</param>
    /// <param name="condition">The value.</param>
    /// <returns>The conditional step, whose outputs may be null.</returns>
    public static Conditional<TStep> When<TStep>(this TStep step, Source<bool> condition)
        where TStep : Step => new(new StepForm(step) { Condition = (In<bool>)condition });

    /// <summary>Runs the step only when an element is true, for each run of a scattered step: <c>new Align { … }.When(Wanted.Each()).Scatter()</c>.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step.</param>
    /// <param name="condition">The element.</param>
    /// <returns>The conditional step, whose outputs may be null.</returns>
    public static Conditional<TStep> When<TStep>(this TStep step, Element<bool> condition)
        where TStep : Step => new(new StepForm(step) { Condition = (In<bool>)condition });

    /// <summary>Runs the step only when an expression is true; else it is skipped and its outputs are null.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step.</param>
    /// <param name="expression">A CWL expression in which <c>inputs</c> are the inputs of the step: <c>$(inputs.threads &gt; 1)</c>.</param>
    /// <returns>The conditional step, whose outputs may be null.</returns>
    public static Conditional<TStep> When<TStep>(this TStep step, string expression)
        where TStep : Step => new(new StepForm(step) { When = expression });

    /// <summary>Repeats the step while an expression is true; say with <c>Carry</c> what an iteration hands to the next.</summary>
    /// <example><c>new Halve { Value = Start }.While("$(inputs.value &gt; 1)").Carry(step =&gt; step.Value, step =&gt; step.Result)</c></example>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step, with the inputs of the first iteration.</param>
    /// <param name="expression">A CWL expression in which <c>inputs</c> are the inputs of the iteration that would come next.</param>
    /// <returns>The loop.</returns>
    public static Looped<TStep> While<TStep>(this TStep step, string expression)
        where TStep : Step => new(new StepForm(step) { Loop = new LoopForm(expression, [], KeepsAll: false) });

    /// <summary>Gives the step an input beyond those of its tool, for its expressions: <c>$(inputs.name)</c>.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <param name="step">The step.</param>
    /// <param name="name">The name of the input.</param>
    /// <param name="value">Where its value comes from.</param>
    /// <returns>A copy of the step that has the input.</returns>
    public static TStep With<TStep>(this TStep step, string name, In value)
        where TStep : Step => (TStep)((Step)step with { AdditionalInputs = [.. step.AdditionalInputs, (name, value)] });

    /// <inheritdoc cref="With{TStep}(TStep, string, In)"/>
    public static TStep With<TStep>(this TStep step, string name, Source value)
        where TStep : Step => step.With(name, new In<CwlAny> { Link = value.Link });

    /// <inheritdoc cref="With{TStep}(TStep, string, In)"/>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static TStep With<TStep, T>(this TStep step, string name, Element<T> value)
        where TStep : Step => step.With(name, (In<T>)value);

    /// <inheritdoc cref="With{TStep}(TStep, string, In)"/>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static TStep With<TStep, T>(this TStep step, string name, Computed<T> value)
        where TStep : Step => step.With(name, (In<T>)value);

    /// <inheritdoc cref="With{TStep}(TStep, string, In)"/>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static TStep With<TStep, T>(this TStep step, string name, SourceOrValue<T> value)
        where TStep : Step => step.With(name, (In<T>)value);

    private static StepForm Of(IStep step) => step.Form;
}
