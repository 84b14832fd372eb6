using System.Text.Json.Nodes;

namespace StreamFlow;

/// <summary>A value of any type but null, the CWL type <c>Any</c>; for what no other type describes.</summary>
/// <remarks>A source of another type fits after <see cref="OptionalSource{T}"/>'s <c>As</c>: <c>Align.Bam.As&lt;CwlAny&gt;()</c>.</remarks>
public sealed class CwlAny
{
    private CwlAny(object value) => Value = value;

    /// <summary>Gets the value as it was given.</summary>
    public object Value { get; }

    /// <summary>Takes a text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator CwlAny(string value) => new(value);

    /// <summary>Takes a truth value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CwlAny(bool value) => new(value);

    /// <summary>Takes a whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator CwlAny(long value) => new(value);

    /// <summary>Takes a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator CwlAny(double value) => new(value);

    /// <summary>Takes a file.</summary>
    /// <param name="value">The file.</param>
    public static implicit operator CwlAny(CwlFile value) => new(value);

    /// <summary>Takes a directory.</summary>
    /// <param name="value">The directory.</param>
    public static implicit operator CwlAny(CwlDirectory value) => new(value);

    /// <summary>Takes a list or a record written as JSON.</summary>
    /// <param name="value">The JSON value.</param>
    public static implicit operator CwlAny(JsonNode value) => new(value);
}
