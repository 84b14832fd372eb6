using StreamFlow.Cwl.Model;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads what all classes of processes have in common.</summary>
/// <param name="context">What is being loaded.</param>
/// <param name="ports">Reads inputs.</param>
/// <param name="requirements">Reads requirements and hints.</param>
internal sealed class ProcessHeadReader(LoadContext context, PortReader ports, RequirementReader requirements)
{
    /// <summary>Reads the head of a process.</summary>
    public ProcessHead Read(Fields fields, Scope scope) => new()
    {
        Id = scope.ProcessId,
        Position = fields.Map.Position,
        Version = scope.Version,
        Label = fields.Text("label"),
        Doc = fields.Lines("doc"),
        Intent = [.. fields.Sources("intent").Select(identifier => identifier.Text)],
        Schemas = ReadSchemas(scope.Document),
        Requirements = requirements.ReadRequirements(fields, scope),
        Hints = requirements.ReadHints(fields, scope),
        Inputs = ports.ReadInputs(fields, scope),
    };

    private SourceText[] ReadSchemas(SourceDocument document) =>
        (document.Root as ConfigMap)?["$schemas"] is ConfigList list
            ? [.. list.Items.OfType<ConfigScalar>().Select(item => new SourceText(DocumentUri.Resolve(context.Documents.Of(item).Uri, item.Text), item.Position))]
            : [];
}
