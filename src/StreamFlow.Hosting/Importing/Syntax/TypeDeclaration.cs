namespace StreamFlow.Hosting.Importing.Syntax;

/// <summary>A type to be written as C#.</summary>
/// <param name="Name">Its name, also that of its file.</param>
/// <param name="Header">What stands before its body: <c>public sealed partial record Align : Tool</c>.</param>
internal sealed record TypeDeclaration(string Name, string Header)
{
    /// <summary>Gets the documentation; null for none.</summary>
    public string? Documentation { get; init; }

    /// <summary>Gets the attributes, without brackets.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>Gets the members.</summary>
    public IReadOnlyList<MemberDeclaration> Members { get; init; } = [];
}
