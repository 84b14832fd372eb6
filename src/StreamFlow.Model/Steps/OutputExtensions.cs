using System.Linq.Expressions;

namespace StreamFlow;

/// <summary>Gives the outputs of scattered, conditional and looped steps where the language has no extension properties (before C# 14): <c>Align.Output(step =&gt; step.Bam)</c>.</summary>
public static class OutputExtensions
{
    /// <summary>Gives the array of an output of a scattered step.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The scattered step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The array, one item for each run.</returns>
    public static Out<T[]> Output<TStep, T>(this Scattered<TStep> step, Expression<Func<TStep, Source<T>>> output)
        where TStep : Step => step.OutputOf<T[]>(MemberSelector.NameOf(output));

    /// <summary>Gives the array of an optional output of a scattered step.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The scattered step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The array, one item for each run, which may be null.</returns>
    public static Out<T?[]> Output<TStep, T>(this Scattered<TStep> step, Expression<Func<TStep, OptionalSource<T>>> output)
        where TStep : Step
        where T : class => step.OutputOf<T?[]>(MemberSelector.NameOf(output));

    /// <summary>Gives the array of an optional output of a scattered step.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The scattered step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The array, one item for each run, which may be null.</returns>
    public static Out<T?[]> Output<TStep, T>(this Scattered<TStep> step, Expression<Func<TStep, OptionalOut<T>>> output)
        where TStep : Step
        where T : struct => step.OutputOf<T?[]>(MemberSelector.NameOf(output));

    /// <summary>Gives the arrays of an output of a step scattered over two arrays.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The scattered step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The array of arrays.</returns>
    public static Out<T[][]> Output<TStep, T>(this Scattered<Scattered<TStep>> step, Expression<Func<TStep, Source<T>>> output)
        where TStep : Step => step.OutputOf<T[][]>(MemberSelector.NameOf(output));

    /// <summary>Gives the arrays of an output of a step scattered over three arrays.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The scattered step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The array of arrays of arrays.</returns>
    public static Out<T[][][]> Output<TStep, T>(this Scattered<Scattered<Scattered<TStep>>> step, Expression<Func<TStep, Source<T>>> output)
        where TStep : Step => step.OutputOf<T[][][]>(MemberSelector.NameOf(output));

    /// <summary>Gives an output of a conditional step.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The conditional step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The output, null when the step is skipped.</returns>
    public static OptionalOut<T> Output<TStep, T>(this Conditional<TStep> step, Expression<Func<TStep, OptionalSource<T>>> output)
        where TStep : Step => step.OutputOf<T>(MemberSelector.NameOf(output));

    /// <summary>Gives the array of an output of a scattered conditional step.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The scattered step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The array, one item for each run, null when it is skipped.</returns>
    public static Out<T?[]> Output<TStep, T>(this Scattered<Conditional<TStep>> step, Expression<Func<TStep, OptionalSource<T>>> output)
        where TStep : Step
        where T : class => step.OutputOf<T?[]>(MemberSelector.NameOf(output));

    /// <summary>Gives an output of the last iteration of a looped step.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The looped step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The output, null when there is no iteration.</returns>
    public static OptionalOut<T> Output<TStep, T>(this Looped<TStep> step, Expression<Func<TStep, OptionalSource<T>>> output)
        where TStep : Step => step.OutputOf<T>(MemberSelector.NameOf(output));

    /// <summary>Gives the outputs of all iterations of a looped step.</summary>
    /// <typeparam name="TStep">The step.</typeparam>
    /// <typeparam name="T">The type of the tool's output.</typeparam>
    /// <param name="step">The looped step.</param>
    /// <param name="output">The output of the tool: <c>step =&gt; step.Bam</c>.</param>
    /// <returns>The array, one item for each iteration.</returns>
    public static Out<T[]> Output<TStep, T>(this LoopedAll<TStep> step, Expression<Func<TStep, Source<T>>> output)
        where TStep : Step => step.OutputOf<T[]>(MemberSelector.NameOf(output));
}
