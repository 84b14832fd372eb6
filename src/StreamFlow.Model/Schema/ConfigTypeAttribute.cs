namespace StreamFlow;

/// <summary>Marks a record as one type of a section that is written as <c>type</c> and <c>config</c>: a binding filter, a scheduling policy, a manager…</summary>
/// <param name="type">The word that stands after <c>type:</c> in the file, for example <c>shuffle</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ConfigTypeAttribute(string type) : Attribute
{
    /// <summary>Gets the word that stands after <c>type:</c> in the file.</summary>
    public string Type { get; } = type;

    /// <summary>Gets or sets other words that mean the same type; they are read, and <see cref="Type"/> is written.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>Gets or sets what to use instead, when the type should no longer be used. Default: null, not deprecated.</summary>
    public string? Deprecated { get; set; }
}
