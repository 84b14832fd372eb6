namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>Code: an expression <c>$(…)</c> or the body of a function <c>${…}</c>.</summary>
/// <param name="Code">What is between the brackets.</param>
/// <param name="IsBody">Whether it is the body of a function.</param>
/// <param name="Offset">Where the code begins in the text.</param>
internal sealed record JavaScriptPart(string Code, bool IsBody, int Offset) : ExpressionPart
{
    /// <inheritdoc/>
    public override bool NeedsJavaScript => true;
}
