using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Steps;

namespace StreamFlow.Cwl.Translation;

/// <summary>Translates a loaded and validated process into the graph that the engine runs.</summary>
internal sealed class GraphBuilder
{
    private readonly GraphExpressions _expressions = new();

    /// <summary>Translates a process.</summary>
    /// <param name="main">The root process, free of errors.</param>
    /// <param name="requirements">Requirements that the job document adds to the root process (<c>cwl:requirements</c>).</param>
    /// <returns>The graph.</returns>
    /// <exception cref="WorkflowDefinitionException">The links form a cycle.</exception>
    public static WorkflowGraph Build(Process main, IReadOnlyList<Requirement>? requirements = null)
    {
        var builder = new GraphBuilder();
        var outside = RequirementScope.Root.Enter(requirements ?? [], []);
        var scope = Inside(main, requirements);
        var library = builder._expressions.LibraryOf(scope);
        if (main is Model.Workflow workflow)
        {
            var root = builder.Scope(workflow, scope, string.Empty, new Surroundings(0, IsRepeated: false));
            return new WorkflowGraph(main, root) { Library = library };
        }

        var step = new GraphStep
        {
            Index = 0,
            Path = "/",
            Position = main.Position,
            Process = main,
            Inputs = [.. main.Inputs.Select(static (port, i) => Direct(port.Name, new GraphSource(-1, i)))],
            Outputs = [.. main.Outputs.Select(static port => port.Name)],
            Requirements = scope,
            StepLibrary = builder._expressions.LibraryOf(outside),
            Library = library,
        };
        return new WorkflowGraph(main, new GraphScope(
            main,
            [.. main.Inputs.Select(static port => port.Name)],
            [step],
            [.. main.Outputs.Select(static (port, i) => Direct(port.Name, new GraphSource(0, i)))])) { Library = library };
    }

    // What the job document asks for counts like what the root process itself asks for, and comes before it.
    private static RequirementScope Inside(Process main, IReadOnlyList<Requirement>? requirements) =>
        RequirementScope.Root.Enter(main.Requirements, main.Hints).Enter(requirements ?? [], []);

    private static GraphSink Direct(string name, GraphSource source) => new()
    {
        Name = name,
        Position = default,
        Sources = [source],
    };

    private GraphScope Scope(Model.Workflow workflow, RequirementScope requirements, string path, Surroundings around)
    {
        var ports = new PortIndex(workflow);
        var depths = StepDepths.Compute(workflow, ports);
        var steps = new GraphStep[workflow.Steps.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Step(workflow, i, ports, requirements, path, around with { Depth = around.Depth + depths[i] });
        }

        var outputs = workflow.WorkflowOutputs.Select(output => Sink(output, output.Sources, ports)).ToArray();
        return new GraphScope(workflow, [.. workflow.Inputs.Select(static port => port.Name)], steps, outputs);
    }

    private GraphStep Step(Model.Workflow workflow, int index, PortIndex ports, RequirementScope requirements, string path, Surroundings around)
    {
        var step = workflow.Steps[index];
        var own = requirements.Enter(step.Requirements, step.Hints);
        var inside = own.Enter(step.Run.Requirements, step.Run.Hints);
        var stepPath = path + "/" + step.Name;
        var inner = around with { IsRepeated = around.IsRepeated || step.Scatter.Count > 0 || step.Loop is not null };
        var inputs = step.Inputs.Select(input => Sink(input, input.Sources, ports) with
        {
            Default = input.Default,
            ValueFrom = GraphExpressions.Parse(input.ValueFrom, workflow.Version),
            LoadContents = input.LoadContents,
            LoadListing = input.LoadListing,
        }).ToArray();
        return new GraphStep
        {
            Index = index,
            Path = stepPath,
            Position = step.Position,
            Process = step.Run,
            Body = step.Run is Model.Workflow body ? Scope(body, inside, stepPath, inner) : null,
            Inputs = inputs,
            Outputs = [.. step.Outputs.Select(static output => output.Name)],
            Scatter = [.. step.Scatter.Select(name => Array.FindIndex(inputs, input => string.Equals(input.Name, name, StringComparison.Ordinal)))],
            ScatterMethod = step.ScatterMethod,
            When = GraphExpressions.Parse(step.When, workflow.Version),
            Loop = step.Loop is null ? null : Loop(step, step.Loop, workflow.Version),
            Requirements = inside,
            StepLibrary = _expressions.LibraryOf(own),
            Library = _expressions.LibraryOf(inside),
            IsRepeated = inner.IsRepeated,
            Depth = around.Depth,
            IsTransparent = step.Run is Model.Workflow && step.Scatter.Count == 0 && step.When is null && step.Loop is null
                && inputs.All(static input => input.ValueFrom is null && !input.LoadContents && input.LoadListing is null)
                && step.Run.Inputs.All(port => PassesThrough(port, inputs)),
        };
    }

    // Files that have to be looked at before they enter a workflow are looked at when all its inputs are there.
    private static bool PassesThrough(InputPort port, GraphSink[] inputs) =>
        port.SecondaryFiles.Count == 0 && port.Format.Count == 0 && !port.LoadContents && port.LoadListing is null && port.Default is null
        && Array.Exists(inputs, input => string.Equals(input.Name, port.Name, StringComparison.Ordinal) && input.Sources.Count > 0);

    private static GraphLoop Loop(WorkflowStep step, StepLoop loop, CwlVersion version)
    {
        var outputs = step.Outputs.Select((output, i) => (output.Name, i)).ToDictionary(static pair => pair.Name, static pair => pair.i, StringComparer.Ordinal);
        var inputs = loop.Inputs.Select(input => Shape(input, [.. input.Sources.Select(source => new GraphSource(0, outputs[source.Port]))]) with
        {
            Default = input.Default,
            ValueFrom = GraphExpressions.Parse(input.ValueFrom, version),
        });
        return new GraphLoop(GraphExpressions.Parse(loop.Condition, version), [.. inputs], loop.CollectAll);
    }

    private static GraphSink Sink(ISink sink, IReadOnlyList<Model.Steps.PortReference> sources, PortIndex ports) =>
        Shape(sink, [.. sources.Select(ports.Find)]);

    private static GraphSink Shape(ISink sink, IReadOnlyList<GraphSource> sources) => new()
    {
        Name = sink.Name,
        Position = sink.Position,
        Sources = sources,

        // CWL v1.2 Workflow, section 4.3.1: one source alone is wrapped only when the document says how sources are merged.
        MergesSources = sources.Count > 1 || (sources.Count == 1 && sink.LinkMerge is not null),
        Merge = sink.LinkMerge ?? LinkMerge.Nested,
        Pick = sink.PickValue,
    };

    private readonly record struct Surroundings(int Depth, bool IsRepeated);
}
