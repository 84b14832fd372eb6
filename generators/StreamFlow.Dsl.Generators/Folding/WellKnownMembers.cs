using Microsoft.CodeAnalysis;

namespace StreamFlow.Generators.Folding;

/// <summary>Static read-only members of the framework whose values are the same on every machine.</summary>
internal static class WellKnownMembers
{
    public static object? Find(ISymbol member) => (member.ContainingType?.SpecialType, member.ContainingType?.ToDisplayString(), member.Name) switch
    {
        (SpecialType.System_String, _, "Empty") => string.Empty,
        (_, "System.TimeSpan", "Zero") => TimeSpan.Zero,
        (_, "System.TimeSpan", "MaxValue") => TimeSpan.MaxValue,
        (_, "System.TimeSpan", "MinValue") => TimeSpan.MinValue,
        _ => null,
    };
}
