using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>Answers the validator's questions from the files of this machine, and remembers which files a document names.</summary>
/// <param name="baseDirectory">The directory to which paths are relative.</param>
internal sealed class FileSystemContext(string baseDirectory) : IValidationContext
{
    private readonly List<NamedFile> _named = [];

    /// <summary>Gets the files that the validator asked for, which are all that the document names outside of CWL.</summary>
    public IReadOnlyList<NamedFile> Named => _named;

    /// <inheritdoc/>
    public bool? Exists(string path, ConfigFileKind kind, SourcePosition declaredAt)
    {
        _named.Add(new NamedFile(path, declaredAt));
        var full = Path.GetFullPath(path, baseDirectory);
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
        if (!File.Exists(full))
        {
            // Also when the name is a reference in which characters are escaped.
            full = Path.GetFullPath(Uri.UnescapeDataString(path), baseDirectory);
        }

        return File.Exists(full) ? YamlReader.Read(File.ReadAllText(full), full).Root : null;
    }
}
