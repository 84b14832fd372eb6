namespace StreamFlow;

/// <summary>Gives a member of an enumeration its spelling in the file; without it, it is the member's name with its first letter in lower case.</summary>
/// <param name="name">The spelling.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ConfigNameAttribute(string name) : Attribute
{
    /// <summary>Gets the spelling in the file.</summary>
    public string Name { get; } = name;
}
