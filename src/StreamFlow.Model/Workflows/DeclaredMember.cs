namespace StreamFlow;

/// <summary>A member of a class that declares a workflow.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Member">Its name in the class.</param>
/// <param name="Value">Its value.</param>
internal sealed record DeclaredMember<T>(string Name, string Member, T Value);
