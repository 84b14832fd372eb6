using System.Text;
using StreamFlow.Dsl.Build.Metadata;
using StreamFlow.Spec;

namespace StreamFlow.Dsl.Build.Outputs;

/// <summary>Writes the files of an assembly into a folder, and removes those that an earlier build wrote and this one does not.</summary>
internal sealed class GeneratedFiles(string folder)
{
    /// <summary>The rule for a file name that cannot be written or that two declarations claim.</summary>
    public const string NameRule = "SF4901";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<Finding> _findings = [];
    private readonly List<string> _changed = [];

    /// <summary>Gets what was wrong with the names.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Gets the names of the files whose text differed from what lay there.</summary>
    public IReadOnlyList<string> Changed => _changed;

    /// <summary>Makes the folder hold exactly these files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="previous">The names that the build before wrote.</param>
    /// <param name="assembly">The assembly they come from, for findings.</param>
    /// <returns>The names of the files in the folder, in the order given.</returns>
    public IReadOnlyList<string> Write(IReadOnlyList<EmbeddedFile> files, IEnumerable<string> previous, string assembly)
    {
        var names = new List<string>(files.Count);
        // A file system may fold case, so two names that differ only in case would be one file.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (RelativePath.Normalize(file.Name) is not { Length: > 0 } name)
            {
                Report(assembly, $"'{file.Name}' cannot be written beside the binary: the name must be a relative path that stays in that folder.");
            }
            else if (!taken.Add(name))
            {
                Report(assembly, $"Two declarations write '{name}'; give one of them another file name.");
            }
            else
            {
                names.Add(name);
                WriteIfDifferent(name, file.Content);
            }
        }

        foreach (var stale in previous.Where(name => !taken.Contains(name)))
        {
            File.Delete(Path.Combine(folder, stale));
        }

        return names;
    }

    private void WriteIfDifferent(string name, string content)
    {
        var path = Path.Combine(folder, name);
        var bytes = Utf8.GetBytes(content);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        _changed.Add(name);
    }

    private void Report(string assembly, string message) =>
        _findings.Add(new Finding(NameRule, FindingSeverity.Error, new SourcePosition(assembly, 0, 0), message));
}
