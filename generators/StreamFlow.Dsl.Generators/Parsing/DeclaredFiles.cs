using StreamFlow.Generators.Documents;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>The files that belong beside the program of a class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Name">The name of the StreamFlow file.</param>
/// <param name="Yaml">Its text; null when only the running program knows all of it.</param>
/// <param name="References">The files that it names, each with the place where it does, relative to the project.</param>
internal sealed record DeclaredFiles(DeclaringType Type, string Name, string? Yaml, EquatableArray<(string Path, string Place)> References)
{
    /// <summary>Writes the file of a declaration.</summary>
    /// <param name="resolved">The declaration.</param>
    /// <param name="folder">The folder of the project; null when the build does not say.</param>
    public static DeclaredFiles Of(ResolvedDeclaration resolved, string? folder)
    {
        var declaration = resolved.Declaration;
        return new DeclaredFiles(
            declaration.Type,
            declaration.FileName,
            resolved.IsWhole ? YamlWriter.Write(resolved.Root, FileHeader.OfDeclaration(declaration.Type.Name)) : null,
            new(resolved.Files.Select(file => (file.Path, PlaceOf(file.Position, folder)))));
    }

    private static string PlaceOf(SourcePosition position, string? folder) =>
        ProjectPath.Relative(folder, position.File) is { } relative ? (position with { File = relative }).ToString() : string.Empty;
}
