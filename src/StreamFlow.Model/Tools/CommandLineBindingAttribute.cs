namespace StreamFlow;

/// <summary>Says how something gets on the command line, the CWL record <c>CommandLineBinding</c>: <see cref="OptionAttribute"/> or <see cref="ArgumentAttribute"/>.</summary>
public abstract class CommandLineBindingAttribute : Attribute
{
    private protected CommandLineBindingAttribute()
    {
    }

    /// <summary>Gets or sets the place on the command line after the base command: smaller numbers first, then by name. Default: 0.</summary>
    public int Position { get; set; }

    /// <summary>Gets or sets an expression that gives <see cref="Position"/>. Default: null, none.</summary>
    public string? PositionFrom { get; set; }

    /// <summary>Gets or sets an expression whose value stands on the command line in place of the input, which is <c>self</c>: <c>$(self.dirname)</c>. Default: null, the input.</summary>
    public string? ValueFrom { get; set; }

    /// <summary>Gets or sets what joins the items of an array to one word: <c>","</c>. Default: null, each item is a word.</summary>
    public string? ItemSeparator { get; set; }

    /// <summary>Gets or sets whether the shell takes the text literally, where the tool has <see cref="ShellAttribute"/>. Default: true.</summary>
    public bool ShellQuote { get; set; } = true;
}
