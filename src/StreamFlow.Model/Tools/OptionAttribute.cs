namespace StreamFlow;

/// <summary>Puts an input on the command line after a prefix: <c>[Option("-t")]</c> gives <c>-t 4</c>. An input of type <see cref="bool"/> puts the prefix there when it is true.</summary>
/// <remarks>On a tool it gives a prefix with a computed value: <c>[Option("-t", ValueFrom = "$(runtime.cores)")]</c>.</remarks>
/// <param name="prefix">The prefix, such as <c>-t</c> or <c>--threads=</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class OptionAttribute(string prefix) : CommandLineBindingAttribute
{
    /// <summary>Gets the prefix.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>Gets or sets whether the value is a word of its own; if not, it follows the prefix directly: <c>--threads=4</c>. Default: true.</summary>
    public bool Separate { get; set; } = true;

    /// <summary>Gets or sets whether the prefix stands before each item of an array, and not only before the first: <c>-I a -I b</c>. Default: false.</summary>
    public bool Repeat { get; set; }
}
