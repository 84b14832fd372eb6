namespace StreamFlow;

/// <summary>Gives an input of a tool the value that it has when a step does not connect it; <c>= 5</c> after the property says the same.</summary>
/// <param name="value">The value, of the type of the input.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class DefaultAttribute(object value) : Attribute
{
    /// <summary>Gets the value.</summary>
    public object Value { get; } = value;
}
