namespace StreamFlow.Hosting.Importing;

/// <summary>A C# file that declares what a CWL document says.</summary>
/// <param name="Name">Its name: <c>Align.cs</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record ImportedFile(string Name, string Text);
