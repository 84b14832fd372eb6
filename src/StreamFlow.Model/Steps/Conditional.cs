using System.ComponentModel;

namespace StreamFlow;

/// <summary>A step that runs only when a condition holds, the CWL field <c>when</c>; <see cref="StepExtensions"/> makes it.</summary>
/// <remarks>Its outputs are null when the step is skipped; <see cref="Pick"/> chooses what is there.</remarks>
/// <typeparam name="TStep">The step.</typeparam>
public sealed class Conditional<TStep> : IStep
    where TStep : class, IStep
{
    private readonly StepForm _form;

    internal Conditional(StepForm form) => _form = form;

    StepForm IStep.Form => _form;

    /// <summary>Refers to the step in a binding.</summary>
    /// <param name="step">The step.</param>
    public static implicit operator StepReference(Conditional<TStep> step) => StepReference.Of(step);

    /// <summary>Gives an output of the step; the generated members call it.</summary>
    /// <typeparam name="T">The type of the value, as others see it.</typeparam>
    /// <param name="member">The name of the tool's member that declares the output.</param>
    /// <returns>The output.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OptionalOut<T> OutputOf<T>(string member) => new(new OutputEnd(_form.Step, member, this));
}
