namespace StreamFlow;

/// <summary>Gives an option its name in the file; without it the name is that of the member with its first letter in lower case.</summary>
/// <param name="key">The name that is written.</param>
/// <param name="aliases">Other names that mean the same and are read without a remark.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConfigKeyAttribute(string key, params string[] aliases) : Attribute
{
    /// <summary>Gets the name that is written.</summary>
    public string Key { get; } = key;

    /// <summary>Gets other names that mean the same and are read without a remark.</summary>
    public string[] Aliases { get; } = aliases;

    /// <summary>Gets or sets former names: they are read, with a warning that gives the new one.</summary>
    public string[] Deprecated { get; set; } = [];
}
