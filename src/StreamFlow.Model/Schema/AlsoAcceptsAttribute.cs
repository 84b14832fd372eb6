namespace StreamFlow;

/// <summary>Says that an option takes other YAML types too, as in <c>nodes: 1</c> beside <c>nodes: "1"</c>; on a list or a map, that its values do.</summary>
/// <param name="forms">The other forms.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AlsoAcceptsAttribute(ConfigForms forms) : Attribute
{
    /// <summary>Gets the other forms.</summary>
    public ConfigForms Forms { get; } = forms;
}
