using Microsoft.Build.Framework;
using StreamFlow.Dsl.Build.Metadata;
using StreamFlow.Dsl.Build.Outputs;
using StreamFlow.Dsl.Build.References;
using StreamFlow.Spec;
using Task = Microsoft.Build.Utilities.Task;

namespace StreamFlow.Dsl.Build;

/// <summary>Writes the files that the generator put into an assembly, and lists the files that have to be copied beside it.</summary>
/// <remarks>
/// The assembly is read, never loaded: no code of the user runs in a build. The two lists that it writes let later builds
/// skip the task, and tell <c>clean</c> what to remove.
/// </remarks>
public sealed class WriteStreamFlowFiles : Task
{
    /// <summary>Gets or sets the compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = string.Empty;

    /// <summary>Gets or sets the folder of the project; relative paths in declarations count from it.</summary>
    [Required]
    public string ProjectFolder { get; set; } = string.Empty;

    /// <summary>Gets or sets the folder that takes the files.</summary>
    [Required]
    public string OutputFolder { get; set; } = string.Empty;

    /// <summary>Gets or sets the file that lists what was written, one name a line.</summary>
    [Required]
    public string WrittenList { get; set; } = string.Empty;

    /// <summary>Gets or sets the file that lists what has to be copied, one path relative to the project a line.</summary>
    [Required]
    public string ReferencedList { get; set; } = string.Empty;

    /// <summary>Gets or sets the folders of build output inside the project, whose files are never copied.</summary>
    public string[] ExcludedFolders { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            Report(new Finding("SF4904", FindingSeverity.Error, new SourcePosition(Assembly, 0, 0), exception.Message));
        }

        return !Log.HasLoggedErrors;
    }

    private void Run()
    {
        AssemblyDeclarations declarations;
        using (var assembly = File.OpenRead(Assembly))
        {
            declarations = DeclarationReader.Read(assembly);
        }

        var output = new GeneratedFiles(OutputFolder);
        var previous = File.Exists(WrittenList) ? File.ReadAllLines(WrittenList) : [];
        var written = output.Write(declarations.Files, previous, Assembly);

        var excluded = ExcludedFolders.Select(RelativePath.Normalize).OfType<string>().Select(folder => folder + "/").ToList();
        var collector = new ReferenceCollector(ProjectFolder, excluded);
        foreach (var reference in declarations.References)
        {
            collector.Add(reference);
        }

        foreach (var file in declarations.Files.Where(static file => file.Name.EndsWith(".cwl", StringComparison.Ordinal)))
        {
            collector.AddGenerated(file.Name, file.Content);
        }

        foreach (var finding in output.Findings.Concat(collector.Findings))
        {
            Report(finding);
        }

        foreach (var name in output.Changed)
        {
            Log.LogMessage(MessageImportance.Normal, "Wrote {0}", Path.Combine(OutputFolder, name));
        }

        if (Log.HasLoggedErrors)
        {
            // Without a fresh list the next build tries again and reports the errors again.
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(WrittenList)!);
        File.WriteAllLines(ReferencedList, collector.Files);
        // Last, because its time says that everything before it is done.
        File.WriteAllLines(WrittenList, written);
    }

    private void Report(Finding finding)
    {
        var (file, line, column) = finding.Position;
        if (finding.Severity == FindingSeverity.Error)
        {
            Log.LogError(null, finding.RuleId, null, file, line, column, 0, 0, "{0}", finding.Message);
        }
        else
        {
            Log.LogWarning(null, finding.RuleId, null, file, line, column, 0, 0, "{0}", finding.Message);
        }
    }
}
