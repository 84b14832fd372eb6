namespace StreamFlow;

/// <summary>Sets an environment variable for the command, the CWL <c>EnvVarRequirement</c>.</summary>
/// <param name="name">The name.</param>
/// <param name="value">The value, or an expression: <c>$(inputs.threads)</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EnvironmentVariableAttribute(string name, string value) : RequirementAttribute
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the value.</summary>
    public string Value { get; } = value;
}
