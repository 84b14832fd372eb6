using StreamFlow.Dsl.Build.Metadata;
using StreamFlow.Dsl.Build.References;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Publishing;

/// <summary>Writes a document as a StreamFlow file, with the files that it names, so that it can be taken elsewhere.</summary>
/// <remarks>Which files go along is decided by the same rules as in a build, which puts them beside the binary.</remarks>
internal static class Publication
{
    /// <summary>The name of the written file.</summary>
    public const string FileName = "streamflow.yml";

    /// <summary>Writes everything.</summary>
    /// <param name="document">The checked document.</param>
    /// <param name="types">The types that it may name.</param>
    /// <param name="directory">Where to; made when missing.</param>
    /// <param name="packed">Whether the documents of a declared workflow are written as one.</param>
    /// <param name="console">Is told what was written and what was not.</param>
    /// <exception cref="WorkflowDefinitionException">A file that a CWL document names does not exist.</exception>
    public static void Write(LoadedDocument document, ModelTypes types, string directory, bool packed, HostConsole console)
    {
        var collector = new ReferenceCollector(document.BaseDirectory, []);
        foreach (var file in document.Declared.Files)
        {
            collector.Add(new FileReference(file, SourcePosition.None));
        }

        foreach (var file in document.Files)
        {
            collector.Add(new FileReference(file.Path, file.DeclaredAt));
        }

        if (collector.Findings.Any(static finding => finding.Severity == FindingSeverity.Error))
        {
            throw new WorkflowDefinitionException(collector.Findings);
        }

        console.Report(collector.Findings);
        Directory.CreateDirectory(directory);
        var header = document.IsDeclared
            ? FileHeader.OfDeclaration(document.DisplayName)
            : $"{document.DisplayName}, published by StreamFlow {Verbs.VersionVerb.Version}.";
        WriteText(Path.Combine(directory, FileName), YamlWriter.Write(ModelWriter.Write(document.Document!, types), header), console);
        foreach (var declared in packed ? document.Declared.Packed : document.Declared.All)
        {
            WriteText(Path.Combine(directory, declared.Path), declared.Text, console);
        }

        foreach (var file in collector.Files)
        {
            Copy(Path.Combine(document.BaseDirectory, file), Path.Combine(directory, file), console);
        }
    }

    private static void WriteText(string path, string text, HostConsole console)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        console.Info($"Wrote {path}");
    }

    private static void Copy(string source, string destination, HostConsole console)
    {
        if (IsPrivate(source))
        {
            console.Info($"Left out {source}: only its owner may read it, so it may be a secret. Copy it by hand if it has to go along.");
            return;
        }

        if (Path.GetFullPath(source) == Path.GetFullPath(destination))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
        File.Copy(source, destination, overwrite: true);
        console.Info($"Wrote {destination}");
    }

    private static bool IsPrivate(string file) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == UnixFileMode.None;
}
