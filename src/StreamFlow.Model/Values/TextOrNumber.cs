using System.Globalization;

namespace StreamFlow;

/// <summary>A value that may be given as text or as a whole number, such as a number of nodes (<c>1</c>) or a range of them (<c>"1-4"</c>).</summary>
/// <remarks>It is kept and written as text, so that <c>1</c> and <c>"1"</c> are the same value.</remarks>
/// <param name="text">The text.</param>
public readonly struct TextOrNumber(string text) : IEquatable<TextOrNumber>
{
    private readonly string? _text = text;

    /// <summary>Gets the text; empty for the default value.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>Makes a value from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator TextOrNumber(string text) => new(text);

    /// <summary>Makes a value from a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator TextOrNumber(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Compares two values.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether their texts are equal.</returns>
    public static bool operator ==(TextOrNumber left, TextOrNumber right) => left.Equals(right);

    /// <summary>Compares two values.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether their texts differ.</returns>
    public static bool operator !=(TextOrNumber left, TextOrNumber right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TextOrNumber other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextOrNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Gives the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;
}
