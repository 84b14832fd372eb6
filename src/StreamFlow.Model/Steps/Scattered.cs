using System.ComponentModel;

namespace StreamFlow;

/// <summary>A step that runs once for each element of its arrays, the CWL field <c>scatter</c>; <see cref="StepExtensions"/> makes it.</summary>
/// <remarks>Its outputs are arrays of those of the step: <c>Align.Bam</c>, or where the language version is below 14 <c>Align.Output(a =&gt; a.Bam)</c>.</remarks>
/// <typeparam name="TStep">The step.</typeparam>
public sealed class Scattered<TStep> : IStep
    where TStep : class, IStep
{
    private readonly StepForm _form;

    internal Scattered(StepForm form) => _form = form;

    StepForm IStep.Form => _form;

    /// <summary>Refers to the step in a binding.</summary>
    /// <param name="step">The step.</param>
    public static implicit operator StepReference(Scattered<TStep> step) => StepReference.Of(step);

    /// <summary>Gives an output of the step; the generated members call it.</summary>
    /// <typeparam name="T">The type of the value, as others see it.</typeparam>
    /// <param name="member">The name of the tool's member that declares the output.</param>
    /// <returns>The output.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Out<T> OutputOf<T>(string member) => new(new OutputEnd(_form.Step, member, this));
}
