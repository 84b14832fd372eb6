namespace StreamFlow.Spec;

/// <summary>An input or an output of a process.</summary>
/// <param name="Id">Its id, without the part before the last <c>#</c> or <c>/</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Position">Where it is declared.</param>
internal sealed record OutlinePort(string Id, OutlineType Type, SourcePosition Position)
{
    /// <summary>Gets the <c>doc</c> of the port, else its <c>label</c>; null when it has neither.</summary>
    public string? Doc { get; init; }

    /// <summary>Gets whether the port has a default, so that a value need not be given.</summary>
    public bool HasDefault { get; init; }
}
