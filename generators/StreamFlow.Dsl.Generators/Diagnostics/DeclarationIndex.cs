using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Tools;
using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Diagnostics;

/// <summary>The tools and workflows of a compilation, each read once however many workflows use it.</summary>
internal sealed class DeclarationIndex(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, ToolModel> _tools = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, WorkflowReading> _workflows = new(SymbolEqualityComparer.Default);

    /// <summary>Reads a tool, or a method that is a step.</summary>
    public ToolModel Tool(ISymbol symbol, CancellationToken cancellation) => _tools.GetOrAdd(
        symbol,
        found => found is IMethodSymbol method
            ? ToolParser.ParseMethod(method, cancellation)
            : ToolParser.ParseTool((INamedTypeSymbol)found, compilation, cancellation));

    /// <summary>Reads a class with <c>[Workflow]</c>.</summary>
    public WorkflowReading Workflow(INamedTypeSymbol type, CancellationToken cancellation) =>
        _workflows.GetOrAdd(type, found => WorkflowParser.Parse((INamedTypeSymbol)found, compilation, cancellation));

    /// <summary>Checks a workflow; what is found in the tools and workflows that it runs alone is reported there.</summary>
    public IEnumerable<Finding> Check(WorkflowReading root, CancellationToken cancellation)
    {
        var set = SetOf(root, cancellation);
        var elsewhere = set.Tools.SelectMany(DeclarationRules.CheckTool)
            .Concat(set.Workflows.Skip(1).SelectMany(workflow => DeclarationRules.CheckWorkflow(workflow, set)));
        return DeclarationRules.Check(set).Except(elsewhere);
    }

    /// <summary>Brings a workflow and all that its steps run together; it is the first of the workflows.</summary>
    private DeclarationSet SetOf(WorkflowReading root, CancellationToken cancellation)
    {
        var tools = new Dictionary<string, ToolDeclaration>(StringComparer.Ordinal);
        var workflows = new List<WorkflowDeclaration>();
        Add(root, tools, workflows, cancellation);
        return new DeclarationSet(new(tools.Values), new(workflows));
    }

    private void Add(WorkflowReading reading, Dictionary<string, ToolDeclaration> tools, List<WorkflowDeclaration> workflows, CancellationToken cancellation)
    {
        workflows.Add(reading.Model.Declaration);
        foreach (var target in reading.Targets)
        {
            if (target.Symbol is INamedTypeSymbol type && StepTarget.IsWorkflow(type))
            {
                if (!workflows.Exists(known => known.Id == target.Id))
                {
                    Add(Workflow(type, cancellation), tools, workflows, cancellation);
                }
            }
            else if (!tools.ContainsKey(target.Id))
            {
                tools[target.Id] = Tool(target.Symbol, cancellation).Declaration;
            }
        }
    }
}
