namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>Code: an expression <c>$(…)</c> or the body of a function <c>${…}</c>.</summary>
/// <param name="Code">What is between the brackets.</param>
/// <param name="IsBody">Whether it is the body of a function.</param>
/// <param name="Offset">Where the code begins in the text.</param>
internal sealed record JavaScriptPart(string Code, bool IsBody, int Offset) : ExpressionPart
{
    /// <summary>Gets the parameter reference that the code is but for its wrapping, or null.</summary>
    /// <remarks><c>$( inputs.x )</c> and <c>${ return inputs.x; }</c> are JavaScript by the letter, and need no engine either.</remarks>
    public ParameterReferencePart? Plain { get; } =
        ParameterReferenceParser.TryParse(IsBody ? Returned(Code) : Code.Trim(), Offset);

    /// <inheritdoc/>
    public override bool NeedsJavaScript => true;

    private static string Returned(string body)
    {
        const string Return = "return ";
        var trimmed = body.AsSpan().Trim();
        if (!trimmed.StartsWith(Return, StringComparison.Ordinal))
        {
            return string.Empty;
        }

        // After a line break the statement would end at "return".
        trimmed = trimmed[Return.Length..].TrimStart(' ').TrimEnd(';').TrimEnd(' ');
        return trimmed.ToString();
    }
}
