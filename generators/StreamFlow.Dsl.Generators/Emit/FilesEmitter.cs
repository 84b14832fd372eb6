using StreamFlow.Generators.Parsing;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the files of a declaration into the assembly, where the build finds them after compiling.</summary>
/// <remarks>A generator cannot write files itself. The names of the attributes are a contract with the build task.</remarks>
internal static class FilesEmitter
{
    private const string Metadata = "[assembly: global::System.Reflection.AssemblyMetadata(";

    /// <summary>Writes a file.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="name">The path of the file relative to the folder of the binary.</param>
    /// <param name="text">Its content.</param>
    public static void EmitFile(SourceWriter writer, string name, string text) =>
        writer.Line($"{Metadata}{Literals.Quote("StreamFlow.File/" + name)}, {Literals.QuoteLines(text)})]");

    public static string Emit(DeclaredFiles files)
    {
        var writer = GeneratedSource.Begin(files.Type.FullName);
        if (files.Yaml is { } yaml)
        {
            writer.Line("// The file that the build writes beside the program.");
            EmitFile(writer, files.Name, yaml);
        }
        else
        {
            writer.Line("// A value is known only when the program runs, so the build writes no file; 'publish' of the program does.");
        }

        if (files.References.Count > 0)
        {
            writer.Line().Line("// The files that it names, and where; the build copies them beside the program.");
            foreach (var (path, place) in files.References)
            {
                writer.Line($"{Metadata}{Literals.Quote("StreamFlow.Reference/" + path)}, {Literals.Quote(place)})]");
            }
        }

        return writer.ToString();
    }
}
