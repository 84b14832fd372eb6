namespace StreamFlow.Cwl.Expressions;

/// <summary>How a text is read for expressions; it differs between versions of CWL and between fields.</summary>
/// <param name="DropsBackslashes">
/// Whether a backslash just protects the next character and vanishes, as in v1.0 and v1.1. From v1.2 on only <c>\$(</c>,
/// <c>\${</c> and <c>\\</c> are escapes, and any other backslash stays.
/// </param>
/// <param name="KeepsWhitespace">
/// Whether white space around the whole text is content, as in the <c>entry</c> of a Dirent. Elsewhere a text with an expression
/// loses it, as in the reference runner, so that a block scalar's last line break does not end up in a file's name.
/// </param>
internal sealed record ExpressionSyntax(bool DropsBackslashes, bool KeepsWhitespace = false)
{
    /// <summary>Gets the rules of CWL v1.2 and later.</summary>
    public static ExpressionSyntax Version12 { get; } = new(DropsBackslashes: false);

    /// <summary>Gets the rules of CWL v1.0 and v1.1.</summary>
    public static ExpressionSyntax Version10 { get; } = new(DropsBackslashes: true);

    /// <summary>Gets the same rules for a field in which white space counts.</summary>
    public ExpressionSyntax WithWhitespace() => this with { KeepsWhitespace = true };
}
