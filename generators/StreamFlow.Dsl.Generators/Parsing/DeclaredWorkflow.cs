namespace StreamFlow.Generators.Parsing;

/// <summary>A CWL workflow that a class declares.</summary>
/// <param name="Member">The name of the member.</param>
/// <param name="File">The document as the declaration names it.</param>
internal sealed record DeclaredWorkflow(string Member, string File);
