namespace StreamFlow;

/// <summary>Forms that a value of an option may take in the file besides the one that its C# type says.</summary>
[Flags]
public enum ConfigForms
{
    /// <summary>No other form.</summary>
    None = 0,

    /// <summary>A string.</summary>
    Text = 1,

    /// <summary>A whole number.</summary>
    Integer = 2,

    /// <summary>A number with or without a fraction.</summary>
    Number = 4,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 8,

    /// <summary>A lone value where a list is expected; it means a list of that value.</summary>
    Single = 16,
}
