using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StreamFlow.Generators.Documents;

/// <summary>Reads what the build hands to the compiler: the project's documents and its folder.</summary>
internal static class ProjectFiles
{
    // Set by the props of the package for every document of the project.
    private const string PathMetadata = "build_metadata.AdditionalFiles.StreamFlowPath";
    private const string FolderProperty = "build_property.ProjectDir";
    private const string PackedProperty = "build_property.StreamFlowPackedDocuments";

    /// <summary>Gets the folder of the project; null when the build does not say.</summary>
    public static string? FolderOf(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(FolderProperty, out var folder) && folder.Length > 0 ? folder : null;

    /// <summary>Tells whether the project asks for packed documents too.</summary>
    public static bool WantsPackedDocuments(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(PackedProperty, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the path by which declarations name a file; null for files that are not documents of the project.</summary>
    public static string? PathOf(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        if (options.GetOptions(file).TryGetValue(PathMetadata, out var path) && path.Length > 0)
        {
            return ProjectPath.Normalize(path);
        }

        return file.Path.EndsWith(".cwl", StringComparison.OrdinalIgnoreCase) && ProjectPath.Relative(FolderOf(options), file.Path) is { } relative
            ? ProjectPath.Normalize(relative)
            : null;
    }

    /// <summary>Reads a document; its text only when it is CWL or a declaration names it, since others may be large data.</summary>
    public static DocumentText? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, Func<string, bool> isNamed, CancellationToken cancellation)
    {
        if (PathOf(file, options) is not { } path)
        {
            return null;
        }

        var isWanted = path.EndsWith(".cwl", StringComparison.OrdinalIgnoreCase) || isNamed(path);
        return new DocumentText(path, isWanted ? file.GetText(cancellation)?.ToString() : null);
    }
}
