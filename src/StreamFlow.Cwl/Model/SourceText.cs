using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model;

/// <summary>A text that a document wrote where an expression may stand, with its place.</summary>
/// <param name="Text">The text, not yet parsed.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record SourceText(string Text, SourcePosition Position)
{
    /// <summary>Gets whether the text may hold a parameter reference, an expression or an escape of one.</summary>
    public bool MayBeExpression =>
        Text.Contains("$(", StringComparison.Ordinal) || Text.Contains("${", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
