namespace StreamFlow;

/// <summary>Names the format of a file: which an input accepts, or which an output has.</summary>
/// <param name="formats">IRIs such as <c>http://edamontology.org/format_2572</c> (BAM), or an expression; an output has one.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class FormatAttribute(params string[] formats) : Attribute
{
    /// <summary>Gets the formats.</summary>
    public IReadOnlyList<string> Formats { get; } = formats;
}
