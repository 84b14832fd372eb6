namespace StreamFlow;

/// <summary>On an output, takes what the command writes to its standard output; on a tool, names the file into which it goes.</summary>
/// <remarks>An output of type <see cref="string"/> is the text itself, at most 64 KiB; one of another type is computed from the file with <see cref="ExpressionAttribute"/>, which sees it as <c>self[0]</c> with its <c>contents</c>.</remarks>
/// <param name="file">The name of the file, or an expression; null for a name of the system's choice.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
public sealed class StandardOutputAttribute(string? file = null) : Attribute
{
    /// <summary>Gets the name of the file.</summary>
    public string? File { get; } = file;
}
