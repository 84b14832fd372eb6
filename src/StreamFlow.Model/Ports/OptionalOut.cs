using System.ComponentModel;

namespace StreamFlow;

/// <summary>An output that may be null: of a tool that does not always write it, or of a step that may be skipped.</summary>
/// <inheritdoc cref="Out{T}"/>
/// <typeparam name="T">The type of the value when it is there.</typeparam>
public sealed class OptionalOut<T> : OptionalSource<T>, IOutput
{
    private readonly OutputEnd _end;

    /// <summary>Makes the output of a step; the generated code calls it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="member">The name of the member that declares the output.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public OptionalOut(Step step, string member)
        : this(new OutputEnd(step, member))
    {
    }

    internal OptionalOut(OutputEnd end) => _end = end;

    OutputEnd IOutput.End => _end;

    /// <summary>Refers to the output in a binding, to say where its data are.</summary>
    /// <param name="output">The output.</param>
    public static implicit operator PortReference(OptionalOut<T> output) => PortReference.Of(output);
}
