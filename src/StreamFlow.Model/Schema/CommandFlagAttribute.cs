namespace StreamFlow;

/// <summary>Names the flag of the connector's command line program that an option becomes; the reference pages show it.</summary>
/// <param name="flag">The flag with its hyphens, for example <c>--cap-add</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CommandFlagAttribute(string flag) : Attribute
{
    /// <summary>Gets the flag with its hyphens.</summary>
    public string Flag { get; } = flag;
}
