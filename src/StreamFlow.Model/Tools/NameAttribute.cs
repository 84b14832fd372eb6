namespace StreamFlow;

/// <summary>Gives a tool, a workflow, a port, a step, a field or an enum member its name in the CWL document; without it the name is that of the C# member with its first letter in lower case.</summary>
/// <param name="name">The name: letters, digits, <c>_</c>, <c>-</c> and <c>.</c>; for an enum member any text.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class NameAttribute(string name) : Attribute
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;
}
