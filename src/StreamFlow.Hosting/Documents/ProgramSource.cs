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
    public override string Identity => Path.Join(program.BaseDirectory, program.Name);

    /// <inheritdoc/>
    public override LoadedDocument Load()
    {
        var document = Declare(program);
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

    /// <summary>Makes the declared objects; what a static member throws is a mistake in the declaration, and no failure of the program.</summary>
    private static StreamFlowDocument Declare(StreamFlowProgram program)
    {
        try
        {
            return program.Document();
        }
        catch (TypeInitializationException error)
        {
            throw new WorkflowDefinitionException($"A member of {error.TypeName.Replace('+', '.')} cannot be made: {error.GetBaseException().Message}", error);
        }
    }

    /// <inheritdoc/>
    public override void RegisterConnectors(ConnectorRegistry registry) => program.RegisterConnectors(registry);
}
