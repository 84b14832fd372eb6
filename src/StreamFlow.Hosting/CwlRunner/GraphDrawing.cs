using System.Text;
using StreamFlow.Cwl.Model;

namespace StreamFlow.Hosting.CwlRunner;

/// <summary>The graph of a workflow in the language of Graphviz: inputs, steps, outputs and the links between them.</summary>
internal static class GraphDrawing
{
    /// <summary>Draws a process; a tool is one node with its inputs and outputs.</summary>
    public static string Text(Process process)
    {
        var text = new StringBuilder();
        text.AppendLine("digraph workflow {").AppendLine("  rankdir=TB;").AppendLine("  node [shape=box, style=\"rounded,filled\", fillcolor=\"#eef3fb\", fontname=\"sans-serif\"];");
        foreach (var input in process.Inputs)
        {
            Node(text, "in/" + input.Name, input.Name, $"{input.Type}", "shape=parallelogram, fillcolor=\"#dcefdc\"");
        }

        if (process is Cwl.Model.Workflow workflow)
        {
            Draw(text, workflow);
        }
        else
        {
            Node(text, "step/", process.Name, process.ClassName, attributes: null);
            foreach (var input in process.Inputs)
            {
                Link(text, "in/" + input.Name, "step/", input.Name);
            }
        }

        foreach (var output in process.Outputs)
        {
            Node(text, "out/" + output.Name, output.Name, $"{output.Type}", "shape=parallelogram, fillcolor=\"#fbe9d7\"");
            if (process is not Cwl.Model.Workflow)
            {
                Link(text, "step/", "out/" + output.Name, output.Name);
            }
        }

        return text.AppendLine("}").ToString();
    }

    private static void Draw(StringBuilder text, Cwl.Model.Workflow workflow)
    {
        foreach (var step in workflow.Steps)
        {
            var kind = step.Scatter.Count > 0 ? $"scatter over {string.Join(", ", step.Scatter)}" : step.When is not null ? "conditional" : step.Run.ClassName;
            Node(text, "step/" + step.Name, step.Name, kind, step.Scatter.Count > 0 ? "peripheries=2" : null);
            foreach (var input in step.Inputs)
            {
                foreach (var source in input.Sources)
                {
                    Link(text, Source(source), "step/" + step.Name, input.Name);
                }
            }
        }

        foreach (var output in workflow.WorkflowOutputs)
        {
            foreach (var source in output.Sources)
            {
                Link(text, Source(source), "out/" + output.Name, source.Step is null ? string.Empty : source.Port);
            }
        }
    }

    private static string Source(Cwl.Model.Steps.PortReference source) =>
        source.Step is null ? "in/" + source.Port : "step/" + source.Step;

    private static void Node(StringBuilder text, string id, string name, string kind, string? attributes) =>
        text.AppendLine($"  {Quote(id)} [label={Quote($"{name}\n{kind}")}{(attributes is null ? string.Empty : ", " + attributes)}];");

    private static void Link(StringBuilder text, string from, string to, string label) =>
        text.AppendLine($"  {Quote(from)} -> {Quote(to)} [label={Quote(label)}, fontsize=9];");

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
