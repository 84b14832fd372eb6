namespace StreamFlow;

/// <summary>Says that a plain string in the file stands for this nested record with only one of its options set, as <c>nodes: [host]</c> for <c>nodes: [{ hostname: host }]</c>.</summary>
/// <param name="key">The name, in the file, of that option.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShorthandAttribute(string key) : Attribute
{
    /// <summary>Gets the name, in the file, of the option that the string sets.</summary>
    public string Key { get; } = key;
}
