namespace StreamFlow.Hosting.Importing.Syntax;

/// <summary>A member of a type to be written as C#.</summary>
/// <param name="Text">The member; following lines are indented relative to the first.</param>
internal sealed record MemberDeclaration(string Text)
{
    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }

    /// <summary>Gets the attributes, without brackets.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>Gets the comment above the first of several members that belong together; null for the others.</summary>
    public string? Heading { get; init; }
}
