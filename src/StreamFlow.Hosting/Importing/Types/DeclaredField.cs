namespace StreamFlow.Hosting.Importing.Types;

/// <summary>A field of a record that was declared.</summary>
/// <param name="Member">The C# property.</param>
/// <param name="Type">Its type.</param>
internal sealed record DeclaredField(string Member, CSharpType Type);
