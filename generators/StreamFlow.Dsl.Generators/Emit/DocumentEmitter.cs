using StreamFlow.Generators.Documents;
using StreamFlow.Generators.Parsing;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the file with the class of a CWL document.</summary>
internal static class DocumentEmitter
{
    public static string Emit(DeclaringType type, CwlClass document)
    {
        var writer = GeneratedSource.Begin(document.File);
        ProgramEmitter.OpenType(writer, type);
        CwlClassEmitter.Emit(writer, document);
        ProgramEmitter.CloseType(writer, type);
        return writer.ToString();
    }
}
