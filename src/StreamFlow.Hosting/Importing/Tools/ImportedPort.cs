using StreamFlow.Hosting.Importing.Types;

namespace StreamFlow.Hosting.Importing.Tools;

/// <summary>A port of what a step runs, as it was declared.</summary>
/// <param name="Id">Its id in the document.</param>
/// <param name="Member">The C# property.</param>
/// <param name="Type">The type of its value.</param>
internal sealed record ImportedPort(string Id, string Member, CSharpType Type);
