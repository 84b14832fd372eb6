namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>A stretch of a text that was read for expressions.</summary>
internal abstract record ExpressionPart
{
    /// <summary>Gets whether it can only be evaluated as JavaScript.</summary>
    public abstract bool NeedsJavaScript { get; }
}
