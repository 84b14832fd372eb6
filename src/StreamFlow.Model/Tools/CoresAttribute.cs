namespace StreamFlow;

/// <summary>Says how many cores the command needs, part of the CWL <c>ResourceRequirement</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CoresAttribute : RequirementAttribute
{
    /// <summary>Asks for a number of cores.</summary>
    /// <param name="minimum">The least number; a job starts where as many are free.</param>
    public CoresAttribute(double minimum) => Minimum = minimum;

    /// <summary>Asks for a computed number of cores.</summary>
    /// <param name="expression">A CWL expression: <c>$(inputs.threads)</c>.</param>
    public CoresAttribute(string expression) => Expression = expression;

    /// <summary>Gets the least number; 0 when <see cref="Expression"/> gives it.</summary>
    public double Minimum { get; }

    /// <summary>Gets the expression; null when <see cref="Minimum"/> gives the number.</summary>
    public string? Expression { get; }

    /// <summary>Gets or sets the greatest number that is of use. Default: 0, not said.</summary>
    public double Maximum { get; set; }
}
