using System.Runtime.CompilerServices;
using StreamFlow.Generators.Folding;

namespace StreamFlow.Generators.Parsing;

/// <summary>Tells folded objects apart as the running program does: two of equal content are still two.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<FoldedValue>
{
    public static readonly ReferenceComparer Instance = new();

    public bool Equals(FoldedValue? x, FoldedValue? y) => ReferenceEquals(x, y);

    public int GetHashCode(FoldedValue obj) => RuntimeHelpers.GetHashCode(obj);
}
