using System.ComponentModel;

namespace StreamFlow;

/// <summary>An output of a tool or of a workflow step.</summary>
/// <remarks>
/// A tool declares it as <c>public partial Out&lt;CwlFile&gt; Bam { get; }</c> with an attribute that says where the value
/// comes from: <see cref="GlobAttribute"/>, <see cref="StandardOutputAttribute"/>, <see cref="StandardErrorAttribute"/> or
/// <see cref="ExpressionAttribute"/>. The build writes the other half of the property.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Out<T> : Source<T>, IOutput
{
    private readonly OutputEnd _end;

    /// <summary>Makes the output of a step; the generated code calls it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="member">The name of the member that declares the output.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Out(Step step, string member)
        : this(new OutputEnd(step, member))
    {
    }

    internal Out(OutputEnd end) => _end = end;

    OutputEnd IOutput.End => _end;

    /// <summary>Refers to the output in a binding, to say where its data are.</summary>
    /// <param name="output">The output.</param>
    public static implicit operator PortReference(Out<T> output) => PortReference.Of(output);
}
