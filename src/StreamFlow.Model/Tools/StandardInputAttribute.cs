namespace StreamFlow;

/// <summary>On an input, a file, makes it the standard input of the command; on a tool, says with an expression which file is.</summary>
/// <param name="file">On a tool, an expression that gives the path: <c>$(inputs.reads.path)</c>; on an input, left out.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
public sealed class StandardInputAttribute(string? file = null) : Attribute
{
    /// <summary>Gets the expression that gives the path.</summary>
    public string? File { get; } = file;
}
