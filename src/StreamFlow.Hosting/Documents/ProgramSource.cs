using StreamFlow.Core.Connectors;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>A document that a program declared in C#.</summary>
internal sealed class ProgramSource(StreamFlowProgram program) : DocumentSource
{
    /// <inheritdoc/>
    public override ModelTypes Types { get; } = program.CreateTypes();

    /// <inheritdoc/>
    public override LoadedDocument Load()
    {
        var document = program.Document();
        var declared = new DeclaredDocuments(document, program.BaseDirectory);
        var context = new FileSystemContext(program.BaseDirectory, declared);
        var root = ModelWriter.Write(document, Types);
        var loaded = new LoadedDocument
        {
            DisplayName = program.Name,
            IsDeclared = true,
            BaseDirectory = program.BaseDirectory,
            Root = root,
            Findings = [.. declared.Findings, .. SpecValidator.Validate(root, Types.Catalog, context)],
            Files = context.Named,
            Declared = declared,
        };
        return loaded.HasErrors ? loaded : loaded with { Document = document };
    }

    /// <inheritdoc/>
    public override void RegisterConnectors(ConnectorRegistry registry) => program.RegisterConnectors(registry);
}
