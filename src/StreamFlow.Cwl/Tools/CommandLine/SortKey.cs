using System.Runtime.InteropServices;

namespace StreamFlow.Cwl.Tools.CommandLine;

/// <summary>One part of the key by which the words of a command line are sorted: a number, or a name, which comes after all numbers.</summary>
/// <param name="Number">The number; meaningless when there is a name.</param>
/// <param name="Name">The name, or null for a number.</param>
/// <remarks>CWL v1.2 CommandLineTool, section 4.1, steps 3 and 4.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SortKey(long Number, string? Name) : IComparable<SortKey>
{
    public static implicit operator SortKey(long number) => new(number, null);

    public static implicit operator SortKey(string name) => new(0, name);

    public static bool operator <(SortKey left, SortKey right) => left.CompareTo(right) < 0;

    public static bool operator >(SortKey left, SortKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(SortKey left, SortKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SortKey left, SortKey right) => left.CompareTo(right) >= 0;

    /// <summary>Compares two keys, part by part; the shorter of two that are otherwise equal comes first.</summary>
    public static int Compare(IReadOnlyList<SortKey> left, IReadOnlyList<SortKey> right)
    {
        var shared = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shared; i++)
        {
            var order = left[i].CompareTo(right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <inheritdoc/>
    public int CompareTo(SortKey other) => (Name, other.Name) switch
    {
        (null, null) => Number.CompareTo(other.Number),
        (null, _) => -1,
        (_, null) => 1,
        var (mine, theirs) => string.CompareOrdinal(mine, theirs),
    };
}
