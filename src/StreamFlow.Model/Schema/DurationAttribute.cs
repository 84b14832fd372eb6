namespace StreamFlow;

/// <summary>Says how a <see cref="TimeSpan"/> is written in the file; without it, as a whole number of seconds.</summary>
/// <param name="format">The notation.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DurationAttribute(DurationFormat format) : Attribute
{
    /// <summary>Gets the notation.</summary>
    public DurationFormat Format { get; } = format;
}
