using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>Writes the CWL documents of tools and workflows, each on its own, so that a change writes again only those that it changes.</summary>
internal static class DeclaredDocuments
{
    public static IncrementalValuesProvider<EmittedDocument> Of(
        IncrementalValuesProvider<ToolModel> tools, IncrementalValuesProvider<ToolModel> methods, IncrementalValuesProvider<WorkflowModel> workflows)
    {
        var all = tools.Collect().Combine(methods.Collect())
            .Select(static (pair, _) => new EquatableArray<ToolModel>(pair.Left.Concat(pair.Right)));
        var ofTools = all
            .SelectMany(static (tools, _) => tools.Where(tool => tool.IsWhole).Select(tool => tool.Declaration))
            .Select(static (tool, _) => CwlEmitter.EmitTool(tool));
        var ofWorkflows = all.Combine(workflows.Collect())
            .SelectMany(static (pair, _) => Workflows(pair.Left, pair.Right));

        // Two tools of one name would overwrite each other; the analyzer reports them.
        return ofTools.Collect().Combine(ofWorkflows.Collect())
            .SelectMany(static (pair, _) => Distinct(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.WrittenDocuments);
    }

    private static IEnumerable<EmittedDocument> Workflows(EquatableArray<ToolModel> tools, ImmutableArray<WorkflowModel> workflows)
    {
        var foreign = workflows.SelectMany(workflow => workflow.ForeignTools).Distinct().ToList();
        var set = new DeclarationSet(new(tools.Select(tool => tool.Declaration).Concat(foreign)), new(workflows.Select(workflow => workflow.Declaration)));
        return foreign.Select(CwlEmitter.EmitTool)
            .Concat(workflows.Where(workflow => workflow.IsWhole).Select(workflow => CwlEmitter.EmitWorkflow(workflow.Declaration, set)));
    }

    private static IEnumerable<EmittedDocument> Distinct(ImmutableArray<EmittedDocument> tools, ImmutableArray<EmittedDocument> workflows)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return workflows.Concat(tools).Where(document => seen.Add(document.Path));
    }
}
