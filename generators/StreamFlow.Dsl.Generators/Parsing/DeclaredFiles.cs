using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>The files that belong beside the program of a class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Name">The name of the StreamFlow file.</param>
/// <param name="Yaml">Its text; null when only the running program knows all of it.</param>
/// <param name="References">The files that it names, each with the place where it does, relative to the project.</param>
internal sealed record DeclaredFiles(DeclaringType Type, string Name, string? Yaml, EquatableArray<(string Path, string Place)> References);
