namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>A parameter reference <c>$(symbol.segment['segment'][0])</c>, which needs no JavaScript engine.</summary>
/// <param name="Code">What is between the brackets.</param>
/// <param name="Symbol">The leading symbol.</param>
/// <param name="Segments">The steps from there.</param>
/// <param name="Offset">Where the code begins in the text.</param>
internal sealed record ParameterReferencePart(
    string Code,
    string Symbol,
    IReadOnlyList<ReferenceSegment> Segments,
    int Offset) : ExpressionPart
{
    /// <inheritdoc/>
    /// <remarks><c>$(true)</c> and <c>$(1)</c> have the shape of a reference but mean something to JavaScript alone.</remarks>
    public override bool NeedsJavaScript => Symbol is not ("inputs" or "self" or "runtime" or "null");

    /// <summary>Gives the same code as JavaScript.</summary>
    public JavaScriptPart ToJavaScript() => new(Code, IsBody: false, Offset);
}
