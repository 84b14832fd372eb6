namespace StreamFlow;

/// <summary>On an input, puts its value on the command line; on a tool, a fixed word or an expression: <c>[Argument("-v", Position = 3)]</c>.</summary>
/// <remarks>An input without this and without <see cref="OptionAttribute"/> does not stand on the command line; expressions see it as <c>inputs</c>.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class ArgumentAttribute : CommandLineBindingAttribute
{
    /// <summary>Puts the value of an input on the command line.</summary>
    public ArgumentAttribute()
    {
    }

    /// <summary>Puts a fixed word, or the value of an expression, on the command line.</summary>
    /// <param name="value">The word, or an expression such as <c>$(runtime.cores)</c>.</param>
    public ArgumentAttribute(string value) => Value = value;

    /// <summary>Gets the word or expression; null on an input.</summary>
    public string? Value { get; }
}
