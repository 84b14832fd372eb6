using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>Answers the validator's questions from the files of this machine, and remembers which files a document names.</summary>
/// <param name="baseDirectory">The directory to which paths are relative.</param>
/// <param name="declared">The documents that are no files.</param>
internal sealed class FileSystemContext(string baseDirectory, DeclaredDocuments declared) : IValidationContext
{
    private readonly List<NamedFile> _named = [];

    /// <summary>Gets the files that the validator asked for, which are all that the document names outside of CWL.</summary>
    public IReadOnlyList<NamedFile> Named => _named;

    /// <inheritdoc/>
    public bool? Exists(string path, ConfigFileKind kind, SourcePosition declaredAt)
    {
        var full = Path.GetFullPath(path, baseDirectory);
        if (declared.Find(full) is not null)
        {
            return true;
        }

        _named.Add(new NamedFile(path, declaredAt));
        return kind switch
        {
            ConfigFileKind.File => File.Exists(full),
            ConfigFileKind.Directory => Directory.Exists(full),
            _ => Path.Exists(full),
        };
    }

    /// <inheritdoc/>
    public CwlOutline? Outline(string path, SourcePosition declaredAt) => CwlOutlineReader.Read(path, Load);

    private ConfigNode? Load(string path)
    {
        var full = Path.GetFullPath(path, baseDirectory);
        if (declared.Find(full) is { } text)
        {
            return YamlReader.Read(text, path).Root;
        }

        if (!File.Exists(full))
        {
            // Also when the name is a reference in which characters are escaped.
            full = Path.GetFullPath(Uri.UnescapeDataString(path), baseDirectory);
        }

        return File.Exists(full) ? YamlReader.Read(File.ReadAllText(full), full).Root : null;
    }
}
