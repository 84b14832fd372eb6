using System.ComponentModel;

namespace StreamFlow;

/// <summary>A step that is repeated while a condition holds, with the outputs of all iterations; <see cref="Looped{TStep}.KeepAll"/> makes it.</summary>
/// <remarks>Its outputs are arrays with one item for each iteration.</remarks>
/// <typeparam name="TStep">The step.</typeparam>
public sealed class LoopedAll<TStep> : IStep
    where TStep : class, IStep
{
    private readonly StepForm _form;

    internal LoopedAll(StepForm form) => _form = form;

    StepForm IStep.Form => _form;

    /// <summary>Refers to the step in a binding.</summary>
    /// <param name="step">The step.</param>
    public static implicit operator StepReference(LoopedAll<TStep> step) => StepReference.Of(step);

    /// <summary>Gives an output of the step; the generated members call it.</summary>
    /// <typeparam name="T">The type of the value, as others see it.</typeparam>
    /// <param name="member">The name of the tool's member that declares the output.</param>
    /// <returns>The output.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Out<T> OutputOf<T>(string member) => new(new OutputEnd(_form.Step, member, this));
}
