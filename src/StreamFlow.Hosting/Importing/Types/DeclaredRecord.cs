namespace StreamFlow.Hosting.Importing.Types;

/// <summary>A record that was declared.</summary>
/// <param name="Fields">Its fields by their names.</param>
internal sealed record DeclaredRecord(IReadOnlyDictionary<string, DeclaredField> Fields);
