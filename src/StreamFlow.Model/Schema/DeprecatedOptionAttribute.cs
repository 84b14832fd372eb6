namespace StreamFlow;

/// <summary>Marks an option that still works but should be replaced; using it gives a warning.</summary>
/// <param name="replacement">What to write instead, as the end of the sentence "use …", for example <c>an ssh deployment in 'wraps'</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DeprecatedOptionAttribute(string replacement) : Attribute
{
    /// <summary>Gets what to write instead, as the end of the sentence "use …".</summary>
    public string Replacement { get; } = replacement;
}
