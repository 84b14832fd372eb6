namespace StreamFlow.Dsl.Build.Metadata;

/// <summary>A file that the generator put into the assembly.</summary>
/// <param name="Name">Its path relative to the folder of the binary, with forward slashes.</param>
/// <param name="Content">Its whole text.</param>
internal sealed record EmbeddedFile(string Name, string Content);
