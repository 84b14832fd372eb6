namespace StreamFlow;

/// <summary>Ends the command, which then fails, when it runs too long: the CWL <c>ToolTimeLimit</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TimeLimitAttribute : RequirementAttribute
{
    /// <summary>Sets a limit.</summary>
    /// <param name="seconds">The limit in seconds; 0 for none.</param>
    public TimeLimitAttribute(long seconds) => Seconds = seconds;

    /// <summary>Computes the limit.</summary>
    /// <param name="expression">A CWL expression that gives seconds: <c>$(inputs.samples.length * 60)</c>.</param>
    public TimeLimitAttribute(string expression) => Expression = expression;

    /// <summary>Gets the limit in seconds; 0 for none, or when <see cref="Expression"/> gives it.</summary>
    public long Seconds { get; }

    /// <summary>Gets the expression; null when <see cref="Seconds"/> gives the limit.</summary>
    public string? Expression { get; }
}
