namespace StreamFlow;

/// <summary>Says that an option makes sense only together with others; a boolean set to <c>false</c> does not count.</summary>
/// <param name="keys">The names, in the file, of the options that must be set too.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiresAttribute(params string[] keys) : Attribute
{
    /// <summary>Gets the names, in the file, of the options that must be set too.</summary>
    public string[] Keys { get; } = keys;
}
