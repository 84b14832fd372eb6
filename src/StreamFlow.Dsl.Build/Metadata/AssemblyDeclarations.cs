namespace StreamFlow.Dsl.Build.Metadata;

/// <summary>What a compiled assembly says about the files that belong beside it.</summary>
/// <param name="Files">The files to write, in the order of the assembly.</param>
/// <param name="References">The files to copy, in the order of the assembly.</param>
internal sealed record AssemblyDeclarations(IReadOnlyList<EmbeddedFile> Files, IReadOnlyList<FileReference> References);
