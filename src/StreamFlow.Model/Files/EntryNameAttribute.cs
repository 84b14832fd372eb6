namespace StreamFlow;

/// <summary>Gives a declared deployment, workflow, filter or policy its name in the file; without it the name is that of the member with its first letter in lower case.</summary>
/// <param name="name">The name: a lower-case letter, then letters, digits, dots, underscores and hyphens.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class EntryNameAttribute(string name) : Attribute
{
    /// <summary>Gets the name in the file.</summary>
    public string Name { get; } = name;
}
