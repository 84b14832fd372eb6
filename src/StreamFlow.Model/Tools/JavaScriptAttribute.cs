namespace StreamFlow;

/// <summary>Gives JavaScript functions to the expressions of the tool, the CWL <c>expressionLib</c>.</summary>
/// <remarks>Expressions in JavaScript need no attribute: the emitted document asks for what they need.</remarks>
/// <param name="code">The code.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class JavaScriptAttribute(string code) : RequirementAttribute
{
    /// <summary>Gets the code.</summary>
    public string Code { get; } = code;
}
