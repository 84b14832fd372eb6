using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Documents;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Reads a class with <c>[StreamFlowFile]</c> through its symbols.</summary>
internal static class DeclarationParser
{
    /// <summary>Reads a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="compilation">The compilation that it belongs to.</param>
    /// <param name="cancellation">Abandons the work.</param>
    public static Declaration Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Parse(type, compilation, out _, cancellation);

    /// <summary>Reads a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="compilation">The compilation that it belongs to.</param>
    /// <param name="workflow">The workflow that its members declare, with what its steps run; null when they declare none.</param>
    /// <param name="cancellation">Abandons the work.</param>
    public static Declaration Parse(INamedTypeSymbol type, Compilation compilation, out WorkflowReading? workflow, CancellationToken cancellation)
    {
        var found = DeclaringMember.Find(type);
        var generated = new HashSet<string>(
            found.Where(member => member.Kind == MemberKind.Workflow).Select(member => member.Symbol.Name + CwlClass.Suffix), StringComparer.Ordinal);
        var folder = new ConstantFolder(compilation, generated.Contains, cancellation);
        var members = DeclaringMember.Fold(found, folder);

        var names = new EntryNames();
        foreach (var member in members.Where(member => member.Kind is MemberKind.Deployment or MemberKind.BindingFilter or MemberKind.Policy))
        {
            names.Add(member.Symbol, member.Name, member.Value);
        }

        var steps = new WorkflowMembers(members);
        workflow = steps.All.Count == 0 ? null : WorkflowParser.Parse(type, steps, folder, isStep: false, cancellation);
        var schemas = new SymbolSchemaReader();
        var config = new ConfigBuilder(schemas, names) { Steps = steps };
        var types = UsedSchemas.Of(members, schemas).ToArray();
        var root = CanonicalForm.Of(new FileBuilder(config, type).Build(members), SchemaCatalog.Of(types));
        return new Declaration(
            DeclaringType.Of(type, cancellation),
            FileNameOf(type),
            new(members.Select(member => new DeclaredMember(member.Symbol.Name, member.Kind, member.Name))),
            root,
            config.IsWhole && workflow?.Model.IsWhole != false)
        {
            Workflow = workflow?.Model,
            Settings = FileBuilder.SettingsOf(type),
            Workflows = new(members.Select(WorkflowOf).OfType<DeclaredWorkflow>()),
            Files = new(config.Files),
            Findings = new(config.Findings.Concat(workflow?.Model.Findings ?? default)),
            Schemas = types,
            ConnectorMakers = new(ConnectorMakers.Of(members, makesConnector: true)),
            OwnTypes = new(ConnectorMakers.Of(members, makesConnector: false)),
        };
    }

    private static string FileNameOf(INamedTypeSymbol type) =>
        type.Attribute(ModelNames.StreamFlowFileAttribute)?.Named("FileName") as string ?? "streamflow.yml";

    private static DeclaredWorkflow? WorkflowOf(DeclaringMember member) =>
        member.Kind == MemberKind.Workflow
        && FoldedValues.Resolve(member.Value) is FoldedObject { Type: { } type } workflow
        && OptionTypes.Derives(type, ModelNames.CwlWorkflow)
        && workflow.Find("File") is { Value: var file }
        && FoldedValues.Resolve(file) is FoldedScalar { Value: string path }
            ? new DeclaredWorkflow(member.Symbol.Name, path)
            : null;
}
