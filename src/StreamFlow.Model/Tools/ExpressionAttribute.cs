namespace StreamFlow;

/// <summary>Computes an output, the CWL field <c>outputEval</c>.</summary>
/// <remarks>With <see cref="GlobAttribute"/> beside it, <c>self</c> is the array of the files that match.</remarks>
/// <param name="expression">A CWL expression, such as <c>$(inputs.reads.length)</c>.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class ExpressionAttribute(string expression) : Attribute
{
    /// <summary>Gets the expression.</summary>
    public string Text { get; } = expression;
}
