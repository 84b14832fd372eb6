using StreamFlow.Spec;

namespace StreamFlow.Generators.Documents;

/// <summary>The files of a project that declarations may name, as far as the compiler was given them.</summary>
internal sealed class ProjectDocuments
{
    private readonly Dictionary<string, DocumentText> _files;
    private readonly Dictionary<string, ConfigNode?> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CwlOutline?> _outlines = new(StringComparer.Ordinal);

    public ProjectDocuments(IEnumerable<DocumentText> files)
    {
        _files = new Dictionary<string, DocumentText>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            _files[file.Path] = file;
        }
    }

    /// <summary>Reads the steps and ports of a CWL document; null when the project does not have it.</summary>
    /// <param name="file">The document as a declaration names it.</param>
    public CwlOutline? Outline(string file)
    {
        if (!_outlines.TryGetValue(file, out var outline))
        {
            _outlines[file] = outline = CwlOutlineReader.Read(file, Load);
        }

        return outline;
    }

    /// <summary>Tells whether the project has a file or a folder of a name; null when it cannot be told.</summary>
    public bool? Exists(string path, ConfigFileKind kind)
    {
        if (ProjectPath.Normalize(path) is not { } name)
        {
            return null;
        }

        if (kind != ConfigFileKind.Directory && _files.ContainsKey(name))
        {
            return true;
        }

        if (kind != ConfigFileKind.File && _files.Keys.Any(file => file.StartsWith(name + "/", StringComparison.Ordinal)))
        {
            return true;
        }

        // The compiler is given the documents only; whether other files exist, the build finds out when it copies them.
        return kind == ConfigFileKind.File && _files.Count > 0 && ProjectPath.IsDocument(name) ? false : null;
    }

    private ConfigNode? Load(string path)
    {
        if (ProjectPath.Normalize(path) is not { } name)
        {
            return null;
        }

        if (!_trees.TryGetValue(name, out var tree))
        {
            _trees[name] = tree = _files.TryGetValue(name, out var file) && file.Text is { } text ? YamlReader.Read(text, name).Root : null;
        }

        return tree;
    }
}
