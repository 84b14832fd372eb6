using System.Runtime.InteropServices;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>What travels along a link: a value, or an array whose elements are still being made.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token
{
    private Token(CwlValue? value, ElementStream? stream)
    {
        Value = value;
        Stream = stream;
    }

    /// <summary>Gets the value; null while it is a stream.</summary>
    public CwlValue? Value { get; }

    /// <summary>Gets the array in the making; null when the value is there.</summary>
    public ElementStream? Stream { get; }

    /// <summary>Makes the token of a value.</summary>
    public static Token Of(CwlValue value) => new(value, null);

    /// <summary>Makes the token of an array, which is a plain value when all of it is there.</summary>
    public static Token Of(ElementStream stream) => stream.Result is { } list ? new(list, null) : new(null, stream);
}
