using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Ports;

/// <summary>How a value goes to the command line (CommandLineBinding).</summary>
internal sealed record InputBinding
{
    /// <summary>Gets where the binding is written.</summary>
    public required SourcePosition SourcePosition { get; init; }

    /// <summary>Gets the sorting key. Default: 0.</summary>
    public ExpressionOr<long> Position { get; init; }

    /// <summary>Gets the word before the value, or null.</summary>
    public string? Prefix { get; init; }

    /// <summary>Gets whether prefix and value are two words. Default: true.</summary>
    public bool Separate { get; init; } = true;

    /// <summary>Gets the text that joins the items of an array to one word, or null for one word each.</summary>
    public string? ItemSeparator { get; init; }

    /// <summary>Gets the value to use in place of the input's own, or null.</summary>
    public SourceText? ValueFrom { get; init; }

    /// <summary>Gets whether the value is quoted under ShellCommandRequirement. Default: true.</summary>
    public bool ShellQuote { get; init; } = true;
}
