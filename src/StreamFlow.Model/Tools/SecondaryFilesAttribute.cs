namespace StreamFlow;

/// <summary>Names the files that accompany a file, for example its index.</summary>
/// <param name="patterns">Patterns such as <c>.bai</c>, which is appended to the name, or <c>^.dict</c>, which replaces the extension; with <c>?</c> at the end the file may be missing.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class SecondaryFilesAttribute(params string[] patterns) : Attribute
{
    /// <summary>Gets the patterns.</summary>
    public IReadOnlyList<string> Patterns { get; } = patterns;
}
