using StreamFlow.Cwl.Model;

namespace StreamFlow.Cwl.Translation;

/// <summary>The steps of one workflow and the links between them. It is immutable; a run makes a frame of it for each tag.</summary>
internal sealed class GraphScope
{
    /// <summary>Makes a scope.</summary>
    /// <param name="process">The workflow; a tool when the root process is one.</param>
    /// <param name="inputs">The names of the inputs.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="outputs">The outputs.</param>
    public GraphScope(Process process, IReadOnlyList<string> inputs, IReadOnlyList<GraphStep> steps, IReadOnlyList<GraphSink> outputs)
    {
        Process = process;
        Inputs = inputs;
        Steps = steps;
        Outputs = outputs;
        InputConsumers = Enumerable.Range(0, inputs.Count).Select(_ => new List<GraphConsumer>()).ToArray();
        OutputConsumers = steps.Select(step => step.Outputs.Select(_ => new List<GraphConsumer>()).ToArray()).ToArray();
        foreach (var step in steps)
        {
            Connect(step.Index, step.Inputs);
        }

        Connect(-1, outputs);
    }

    /// <summary>Gets the process that the scope was made of.</summary>
    public Process Process { get; }

    /// <summary>Gets the names of the inputs.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>Gets the steps.</summary>
    public IReadOnlyList<GraphStep> Steps { get; }

    /// <summary>Gets the outputs with what feeds them.</summary>
    public IReadOnlyList<GraphSink> Outputs { get; }

    /// <summary>Gets who takes each input.</summary>
    public IReadOnlyList<IReadOnlyList<GraphConsumer>> InputConsumers { get; }

    /// <summary>Gets who takes each output of each step.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<GraphConsumer>>> OutputConsumers { get; }

    private void Connect(int step, IReadOnlyList<GraphSink> sinks)
    {
        for (var sink = 0; sink < sinks.Count; sink++)
        {
            var sources = sinks[sink].Sources;
            for (var slot = 0; slot < sources.Count; slot++)
            {
                var source = sources[slot];
                var list = source.Step < 0 ? InputConsumers[source.Port] : OutputConsumers[source.Step][source.Port];
                ((List<GraphConsumer>)list).Add(new GraphConsumer(step, sink, slot));
            }
        }
    }
}
