namespace StreamFlow;

/// <summary>Bounds a number, the length of time in the unit of the file, or a size in bytes; both ends are allowed values.</summary>
/// <param name="minimum">The least value allowed.</param>
/// <param name="maximum">The greatest value allowed; unbounded by default.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RangeAttribute(double minimum, double maximum = double.PositiveInfinity) : Attribute
{
    /// <summary>Gets the least value allowed.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>Gets the greatest value allowed.</summary>
    public double Maximum { get; } = maximum;
}
