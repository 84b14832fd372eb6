using System.Globalization;

namespace StreamFlow;

/// <summary>An amount of memory or storage.</summary>
/// <param name="Bytes">The amount in bytes.</param>
public readonly record struct ByteSize(long Bytes) : IComparable<ByteSize>
{
    /// <summary>Makes a size from a number of bytes.</summary>
    /// <param name="bytes">The number of bytes.</param>
    public static implicit operator ByteSize(long bytes) => new(bytes);

    /// <summary>Makes a size from a number of bytes.</summary>
    /// <param name="bytes">The number of bytes.</param>
    /// <returns>The size.</returns>
    public static ByteSize FromBytes(long bytes) => new(bytes);

    /// <summary>Makes a size from a number of kibibytes (1,024 bytes).</summary>
    /// <param name="kibibytes">The number of kibibytes.</param>
    /// <returns>The size.</returns>
    /// <exception cref="OverflowException">It does not fit 64 bits.</exception>
    public static ByteSize FromKibibytes(long kibibytes) => new(checked(kibibytes * (1L << 10)));

    /// <summary>Makes a size from a number of mebibytes (1,048,576 bytes).</summary>
    /// <param name="mebibytes">The number of mebibytes.</param>
    /// <returns>The size.</returns>
    /// <exception cref="OverflowException">It does not fit 64 bits.</exception>
    public static ByteSize FromMebibytes(long mebibytes) => new(checked(mebibytes * (1L << 20)));

    /// <summary>Makes a size from a number of gibibytes (1,073,741,824 bytes).</summary>
    /// <param name="gibibytes">The number of gibibytes.</param>
    /// <returns>The size.</returns>
    /// <exception cref="OverflowException">It does not fit 64 bits.</exception>
    public static ByteSize FromGibibytes(long gibibytes) => new(checked(gibibytes * (1L << 30)));

    /// <summary>Compares two sizes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the one is smaller.</returns>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Compares two sizes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the one is smaller or equal.</returns>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Compares two sizes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the one is larger.</returns>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Compares two sizes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the one is larger or equal.</returns>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>Formats the size as a number of bytes.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => Bytes.ToString(CultureInfo.InvariantCulture);
}
