using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>Text that stands for itself, with its escapes resolved.</summary>
/// <param name="Text">The text.</param>
internal sealed record LiteralPart(string Text) : ExpressionPart
{
    /// <summary>Gets the text as a value.</summary>
    public StringValue Value { get; } = new(Text);

    /// <inheritdoc/>
    public override bool NeedsJavaScript => false;
}
