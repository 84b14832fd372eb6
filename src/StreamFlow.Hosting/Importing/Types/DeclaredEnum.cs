namespace StreamFlow.Hosting.Importing.Types;

/// <summary>An enum that was declared.</summary>
/// <param name="Members">Its members by their symbols.</param>
internal sealed record DeclaredEnum(IReadOnlyDictionary<string, string> Members);
