using System.Runtime.CompilerServices;

namespace StreamFlow;

/// <summary>A tool or a workflow with its inputs connected: what a step of a workflow runs.</summary>
/// <remarks>
/// A step is a static read-only member of the workflow's class: <c>public static readonly Align Align = new() { Reads = Sample };</c>.
/// The member's name, with its first letter in lower case, is the step's. Two steps are equal only when they are the same object.
/// </remarks>
public abstract record Step : IStep
{
    private protected Step()
    {
    }

    /// <summary>Copies a step with its connections.</summary>
    /// <param name="original">The step.</param>
    protected Step(Step original)
    {
        ArgumentNullException.ThrowIfNull(original);
        AdditionalInputs = original.AdditionalInputs;
    }

    /// <summary>Gets the inputs that the step has beyond those of what it runs.</summary>
    internal IReadOnlyList<(string Name, In Value)> AdditionalInputs { get; init; } = [];

    StepForm IStep.Form => new(this);

    /// <summary>Refers to the step in a binding.</summary>
    /// <param name="step">The step.</param>
    public static implicit operator StepReference(Step step) => StepReference.Of(step);

    /// <summary>Tells whether the other is the same step: two steps that run the same tool on the same inputs are two.</summary>
    /// <param name="other">The other step.</param>
    /// <returns>Whether they are the same object.</returns>
    public virtual bool Equals(Step? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Gives the name of what the step runs.</summary>
    /// <returns>The name of the type.</returns>
    public sealed override string ToString() => GetType().Name;
}
