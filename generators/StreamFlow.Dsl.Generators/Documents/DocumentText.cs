namespace StreamFlow.Generators.Documents;

/// <summary>A file of the project.</summary>
/// <param name="Path">Its path relative to the folder of the project, with forward slashes.</param>
/// <param name="Text">Its text; null when nothing needs it.</param>
internal sealed record DocumentText(string Path, string? Text);
