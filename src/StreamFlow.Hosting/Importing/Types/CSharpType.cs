namespace StreamFlow.Hosting.Importing.Types;

/// <summary>The C# type of a value.</summary>
/// <param name="Name">The name; of an array null.</param>
/// <param name="Items">The type of the items of an array; null for other types.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
internal sealed record CSharpType(string? Name, CSharpType? Items, bool IsNullable)
{
    /// <summary>Gets the type of files.</summary>
    public static CSharpType File { get; } = Of("CwlFile");

    /// <summary>Gets the type of truth values.</summary>
    public static CSharpType Boolean { get; } = Of("bool");

    /// <summary>Gets the type of anything.</summary>
    public static CSharpType Any { get; } = Of("CwlAny");

    /// <summary>Gets the same type without null.</summary>
    public CSharpType Required => this with { IsNullable = false };

    /// <summary>Gets the same type with null.</summary>
    public CSharpType Optional => this with { IsNullable = true };

    /// <summary>Gets the type of arrays of this.</summary>
    public CSharpType Array => new(null, this, IsNullable: false);

    /// <summary>Gives a type by its name.</summary>
    public static CSharpType Of(string name) => new(name, null, IsNullable: false);

    /// <inheritdoc/>
    public override string ToString() => (Items is null ? Name! : $"{Items}[]") + (IsNullable ? "?" : string.Empty);
}
