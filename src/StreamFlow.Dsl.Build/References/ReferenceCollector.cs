using StreamFlow.Dsl.Build.Metadata;
using StreamFlow.Dsl.Build.Outputs;
using StreamFlow.Spec;

namespace StreamFlow.Dsl.Build.References;

/// <summary>Collects the files of a project that have to lie beside its binary: those that declarations name, and all that these name in turn.</summary>
internal sealed class ReferenceCollector(string projectFolder, IReadOnlyList<string> excludedFolders)
{
    /// <summary>The rule for a file that is named and does not exist.</summary>
    public const string MissingRule = "SF4902";

    /// <summary>The rule for a relative path that leaves the project's folder.</summary>
    public const string OutsideRule = "SF4903";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly List<Finding> _findings = [];

    /// <summary>Gets the files, relative to the project's folder, in the order in which they were found.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Gets what is wrong with the references.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds a file that a declaration names.</summary>
    public void Add(FileReference reference)
    {
        var declared = reference.DeclaredAt;
        var position = declared.File.Length == 0 ? declared : declared with { File = Path.Combine(projectFolder, declared.File) };
        Follow(string.Empty, new DocumentLink(LinkKind.Document, reference.Path, position));
    }

    /// <summary>Adds the data that a generated CWL document names; the documents that it runs are generated beside it.</summary>
    /// <param name="name">The path of the document, relative to the binary's folder, which mirrors the project's.</param>
    /// <param name="content">Its text.</param>
    public void AddGenerated(string name, string content)
    {
        if (YamlReader.Read(content, name).Root is { } root)
        {
            foreach (var link in LinkScanner.Scan(root, isProcess: true).Where(static link => link.Kind == LinkKind.Data))
            {
                Follow(RelativePath.FolderOf(name), link);
            }
        }
    }

    private void Follow(string folder, DocumentLink link)
    {
        if (IsElsewhere(link.Target))
        {
            return;
        }

        var written = link.Target.Split('#')[0];
        if (RelativePath.Normalize(RelativePath.Join(folder, written)) is not { } path)
        {
            Report(OutsideRule, FindingSeverity.Warning, link, $"'{link.Target}' lies outside the project's folder, so it is not copied beside the binary and will not be found there. Move it into the project, or name it by an absolute path.");
            return;
        }

        if (!TryAdd(path, link) && !TryAdd(Uri.UnescapeDataString(path), link))
        {
            var severity = link.Kind == LinkKind.Data ? FindingSeverity.Warning : FindingSeverity.Error;
            Report(MissingRule, severity, link, $"The file '{link.Target}' does not exist: there is no '{Path.Combine(projectFolder, path)}'.");
        }
    }

    private bool TryAdd(string path, DocumentLink link)
    {
        var full = Path.Combine(projectFolder, path);
        if (File.Exists(full))
        {
            AddFile(path, full, link.Kind);
            return true;
        }

        if (!Directory.Exists(full))
        {
            return false;
        }

        foreach (var file in Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            AddFile(Path.GetRelativePath(projectFolder, file).Replace('\\', '/'), file, LinkKind.Data);
        }

        return true;
    }

    private void AddFile(string path, string full, LinkKind kind)
    {
        if (excludedFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) || !_seen.Add(path))
        {
            return;
        }

        _files.Add(path);
        if (kind == LinkKind.Document && Path.GetExtension(path).ToLowerInvariant() is ".cwl" or ".yml" or ".yaml" or ".json")
        {
            Scan(path, full);
        }
        else if (kind == LinkKind.Data)
        {
            AddCompanions(path, full);
        }
    }

    private void Scan(string path, string full)
    {
        using var text = File.OpenText(full);
        var document = YamlReader.Read(text, full);
        _findings.AddRange(document.Findings);
        if (document.Root is null)
        {
            return;
        }

        var folder = RelativePath.FolderOf(path);
        foreach (var link in LinkScanner.Scan(document.Root, path.EndsWith(".cwl", StringComparison.OrdinalIgnoreCase) || LinkScanner.IsProcess(document.Root)))
        {
            Follow(folder, link);
        }
    }

    /// <summary>Adds what lies beside a data file under a longer name, such as <c>reads.bam.bai</c>: its secondary files.</summary>
    private void AddCompanions(string path, string full)
    {
        var folder = Path.GetDirectoryName(full)!;
        foreach (var companion in Directory.EnumerateFiles(folder, Path.GetFileName(full) + ".*").Order(StringComparer.Ordinal))
        {
            var name = RelativePath.Join(RelativePath.FolderOf(path), Path.GetFileName(companion));
            if (_seen.Add(name))
            {
                _files.Add(name);
            }
        }
    }

    private static bool IsElsewhere(string target) =>
        target.Length == 0 || target[0] == '#' || target.Contains("://", StringComparison.Ordinal)
        || target.StartsWith("file:", StringComparison.Ordinal) || Path.IsPathRooted(target);

    private void Report(string rule, FindingSeverity severity, DocumentLink link, string message) =>
        _findings.Add(new Finding(rule, severity, link.Position, message));
}
