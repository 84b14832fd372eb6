namespace StreamFlow;

/// <summary>A value that may be given as <c>true</c>, <c>false</c> or text, such as a flag with an optional argument (<c>exclusive: user</c>).</summary>
public readonly record struct TextOrFlag
{
    private TextOrFlag(bool flag, string? text)
    {
        IsSet = flag;
        Text = text;
    }

    /// <summary>Gets whether the flag is set: true for <c>true</c> and for any text.</summary>
    public bool IsSet { get; }

    /// <summary>Gets the text; null when the value is <c>true</c> or <c>false</c>.</summary>
    public string? Text { get; }

    /// <summary>Makes a value from a flag.</summary>
    /// <param name="flag">The flag.</param>
    public static implicit operator TextOrFlag(bool flag) => new(flag, null);

    /// <summary>Makes a value from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator TextOrFlag(string text) => new(true, text);

    /// <summary>Gives the text, or <c>true</c> or <c>false</c>.</summary>
    /// <returns>The text as it stands in the file.</returns>
    public override string ToString() => Text ?? (IsSet ? "true" : "false");
}
