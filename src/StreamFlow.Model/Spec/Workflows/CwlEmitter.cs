namespace StreamFlow.Spec;

/// <summary>Writes declared tools and workflows as CWL documents, one for each.</summary>
/// <remarks>The same declarations always give the same text, so that the files of the build and those of the program are the same.</remarks>
internal static class CwlEmitter
{
    private const string Version = "v1.2";

    /// <summary>Writes all documents of a set, workflows first.</summary>
    public static EquatableArray<EmittedDocument> Emit(DeclarationSet declarations) => new(
    [
        .. declarations.Workflows.Select(workflow => EmitWorkflow(workflow, declarations)),
        .. declarations.Tools.Select(EmitTool),
    ]);

    /// <summary>Writes the document of a tool.</summary>
    public static EmittedDocument EmitTool(ToolDeclaration tool) =>
        Document(DeclaredNames.Of(tool), tool.TypeName, ToolEmitter.Emit(tool), withExtensions: false);

    /// <summary>Writes the document of a workflow.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="declarations">What its steps run.</param>
    public static EmittedDocument EmitWorkflow(WorkflowDeclaration workflow, DeclarationSet declarations)
    {
        var emitter = new WorkflowEmitter(workflow, declarations);
        var body = emitter.Emit();
        return Document(DeclaredNames.Of(workflow), workflow.TypeName, body, emitter.Features.HasFlag(StepFeatures.Loop));
    }

    /// <summary>Writes the first workflow of a set, with all others and the tools, as one document in the form <c>$graph</c>; it is the process <c>main</c>.</summary>
    public static EmittedDocument EmitPacked(DeclarationSet declarations)
    {
        var main = declarations.Workflows[0];
        var graph = new List<ConfigNode>();
        var withExtensions = false;
        foreach (var workflow in declarations.Workflows)
        {
            var emitter = new WorkflowEmitter(workflow, declarations) { IsPacked = true };
            var body = emitter.Emit();
            graph.Add(WithId(workflow == main ? "main" : DeclaredNames.Of(workflow), body));
            withExtensions |= emitter.Features.HasFlag(StepFeatures.Loop);
        }

        graph.AddRange(declarations.Tools.Select(tool => WithId(DeclaredNames.Of(tool), ToolEmitter.Emit(tool))));
        var root = new NodeMap().Add("$graph", NodeMap.List(graph)).Build();
        return Document(DeclaredNames.Of(main), main.TypeName, root, withExtensions);
    }

    private static ConfigMap WithId(string id, ConfigMap body) =>
        new([new ConfigEntry("id", SourcePosition.None, NodeMap.Text(id)), .. body.Entries], SourcePosition.None);

    private static EmittedDocument Document(string name, string typeName, ConfigMap body, bool withExtensions)
    {
        var head = new NodeMap().Add("cwlVersion", Version);
        if (withExtensions)
        {
            head.Add("$namespaces", new NodeMap().Add("cwltool", "http://commonwl.org/cwltool#").Build());
        }

        var root = new ConfigMap([.. head.Build().Entries, .. body.Entries], SourcePosition.None);
        return new EmittedDocument(DeclaredNames.PathOf(name), YamlWriter.Write(root, FileHeader.OfDeclaration(typeName)));
    }
}
