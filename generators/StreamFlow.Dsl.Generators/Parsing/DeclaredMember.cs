namespace StreamFlow.Generators.Parsing;

/// <summary>A member of a declaring class that stands for a part of the file.</summary>
/// <param name="Member">The name of the member.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">The name in the file; empty for a section that has none.</param>
internal sealed record DeclaredMember(string Member, MemberKind Kind, string Entry);
