namespace StreamFlow;

/// <summary>Says that an option names a file on this machine, relative to the file in which it is declared; on a list or a map, that its values do.</summary>
/// <remarks>It is checked that the file exists. A leading <c>~</c> means the home directory.</remarks>
/// <param name="kind">What the name may stand for; a file by default.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConfigFileAttribute(ConfigFileKind kind = ConfigFileKind.File) : Attribute
{
    /// <summary>Gets what the name may stand for.</summary>
    public ConfigFileKind Kind { get; } = kind;

    /// <summary>Gets or sets whether the value may also be something that is not a file, such as a URI or a name in a registry; then it is not checked. Default: false.</summary>
    public bool MayBeName { get; set; }
}
