namespace StreamFlow;

/// <summary>Says how much space for temporary files the command needs, part of the CWL <c>ResourceRequirement</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TemporaryDiskAttribute : RequirementAttribute
{
    /// <summary>Asks for an amount.</summary>
    /// <param name="minimum">The least amount: <c>"2 GiB"</c>, <c>"512 MiB"</c>; a number alone is in MiB. Or a CWL expression that gives MiB.</param>
    public TemporaryDiskAttribute(string minimum) => Minimum = minimum;

    /// <summary>Gets the least amount.</summary>
    public string Minimum { get; }

    /// <summary>Gets or sets the greatest amount that is of use, in the same forms. Default: null, not said.</summary>
    public string? Maximum { get; set; }
}
