using StreamFlow.Spec;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes a CWL document into the assembly, where the build finds it after compiling.</summary>
internal static class DeclaredDocumentEmitter
{
    public static string Emit(EmittedDocument document)
    {
        var writer = GeneratedSource.Begin(document.Path);
        FilesEmitter.EmitFile(writer, document.Path, document.Text);
        return writer.ToString();
    }
}
