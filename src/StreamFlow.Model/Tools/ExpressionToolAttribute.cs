namespace StreamFlow;

/// <summary>Makes a record that derives from <see cref="Tool"/> an expression, the CWL class <c>ExpressionTool</c>: it computes its outputs without a command.</summary>
/// <param name="expression">A CWL expression whose value is an object with one field for each output: <c>${ return { "sum": inputs.a + inputs.b }; }</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExpressionToolAttribute(string expression) : Attribute
{
    /// <summary>Gets the expression.</summary>
    public string Expression { get; } = expression;
}
