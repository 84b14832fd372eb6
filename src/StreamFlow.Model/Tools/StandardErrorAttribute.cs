namespace StreamFlow;

/// <summary>On an output, takes what the command writes to its standard error; on a tool, names the file into which it goes.</summary>
/// <inheritdoc cref="StandardOutputAttribute"/>
/// <param name="file">The name of the file, or an expression; null for a name of the system's choice.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
public sealed class StandardErrorAttribute(string? file = null) : Attribute
{
    /// <summary>Gets the name of the file.</summary>
    public string? File { get; } = file;
}
