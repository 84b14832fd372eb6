using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>Writes the CWL documents of tools and workflows, each on its own, so that a change writes again only those that it changes.</summary>
internal static class DeclaredDocuments
{
    /// <summary>Writes them.</summary>
    /// <param name="tools">The tools of the compilation.</param>
    /// <param name="methods">Its methods that are steps.</param>
    /// <param name="workflows">Its workflows.</param>
    /// <param name="isPacked">Whether each workflow that no other uses as a step gets a document with all that it runs, too.</param>
    public static IncrementalValuesProvider<EmittedDocument> Of(
        IncrementalValuesProvider<ToolModel> tools,
        IncrementalValuesProvider<ToolModel> methods,
        IncrementalValuesProvider<WorkflowModel> workflows,
        IncrementalValueProvider<bool> isPacked)
    {
        var all = tools.Collect().Combine(methods.Collect())
            .Select(static (pair, _) => new EquatableArray<ToolModel>(pair.Left.Concat(pair.Right)));
        var ofTools = all
            .SelectMany(static (tools, _) => tools.Where(tool => tool.IsWhole).Select(tool => tool.Declaration))
            .Select(static (tool, _) => CwlEmitter.EmitTool(tool));
        var ofWorkflows = all.Combine(workflows.Collect()).Combine(isPacked)
            .SelectMany(static (pair, _) => Workflows(pair.Left.Left, pair.Left.Right, pair.Right));

        // Two tools of one name would overwrite each other; the analyzer reports them.
        return ofTools.Collect().Combine(ofWorkflows.Collect())
            .SelectMany(static (pair, _) => Distinct(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.WrittenDocuments);
    }

    private static IEnumerable<EmittedDocument> Workflows(EquatableArray<ToolModel> tools, ImmutableArray<WorkflowModel> workflows, bool isPacked)
    {
        var foreign = workflows.SelectMany(workflow => workflow.ForeignTools).Distinct().ToList();
        var set = new DeclarationSet(new(tools.Select(tool => tool.Declaration).Concat(foreign)), new(workflows.Select(workflow => workflow.Declaration)));
        var alone = foreign.Select(CwlEmitter.EmitTool)
            .Concat(workflows.Where(workflow => workflow.IsWhole).Select(workflow => CwlEmitter.EmitWorkflow(workflow.Declaration, set)));
        return isPacked ? alone.Concat(Packed(tools, workflows, set)) : alone;
    }

    private static IEnumerable<EmittedDocument> Packed(EquatableArray<ToolModel> tools, ImmutableArray<WorkflowModel> workflows, DeclarationSet set)
    {
        var incomplete = new HashSet<string>(
            tools.Where(tool => !tool.IsWhole).Select(tool => tool.Declaration.Id).Concat(workflows.Where(workflow => !workflow.IsWhole).Select(workflow => workflow.Declaration.Id)),
            StringComparer.Ordinal);
        return workflows
            .Where(workflow => !workflow.Part.IsStep)
            .Select(workflow => set.RunBy(workflow.Declaration))
            .Where(run => !run.Tools.Any(tool => incomplete.Contains(tool.Id)) && !run.Workflows.Any(workflow => incomplete.Contains(workflow.Id)))
            .Select(run => CwlEmitter.EmitPacked(run) with { Path = DeclaredNames.PathOf(DeclaredNames.Of(run.Workflows[0]) + ".packed") });
    }

    private static IEnumerable<EmittedDocument> Distinct(ImmutableArray<EmittedDocument> tools, ImmutableArray<EmittedDocument> workflows)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return workflows.Concat(tools).Where(document => seen.Add(document.Path));
    }
}
