namespace StreamFlow;

/// <summary>Says that at most one of the options of a group may be set; a boolean set to <c>false</c> does not count.</summary>
/// <param name="group">The name of the group, which is never shown.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class MutuallyExclusiveAttribute(string group) : Attribute
{
    /// <summary>Gets the name of the group.</summary>
    public string Group { get; } = group;
}
