using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>A StreamFlow file in YAML.</summary>
/// <param name="path">Its absolute path.</param>
/// <param name="displayName">The path as the user wrote it, for messages.</param>
internal sealed class FileSource(string path, string displayName) : DocumentSource
{
    /// <inheritdoc/>
    public override ModelTypes Types { get; } = new();

    /// <inheritdoc/>
    public override string Identity => path;

    /// <inheritdoc/>
    public override LoadedDocument Load()
    {
        var directory = Path.GetDirectoryName(path)!;
        var loaded = new LoadedDocument { DisplayName = displayName, BaseDirectory = directory, Findings = [] };
        var yaml = YamlReader.Read(ReadText(), displayName);
        if (yaml.Root is null && yaml.Findings.Count > 0)
        {
            return loaded with { Findings = yaml.Findings };
        }

        var context = new FileSystemContext(directory, DeclaredDocuments.None);
        List<Finding> findings = [.. yaml.Findings, .. SpecValidator.Validate(yaml.Root, Types.Catalog, context)];
        var root = yaml.Root as ConfigMap;
        loaded = loaded with { Root = root, Findings = findings, Files = context.Named };
        return loaded.HasErrors || root is null ? loaded : loaded with { Document = ModelReader.Read(root, Types) };
    }

    private string ReadText()
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WorkflowDefinitionException($"The StreamFlow file '{displayName}' cannot be read: {exception.Message}", exception);
        }
    }
}
