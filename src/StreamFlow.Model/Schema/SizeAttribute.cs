namespace StreamFlow;

/// <summary>Says how a <see cref="ByteSize"/> is written in the file; without it, as a whole number of bytes.</summary>
/// <param name="format">The notation.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SizeAttribute(SizeFormat format) : Attribute
{
    /// <summary>Gets the notation.</summary>
    public SizeFormat Format { get; } = format;
}
