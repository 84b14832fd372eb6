using System.Text;
using StreamFlow.Core.Connectors;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Values;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Inputs;
using StreamFlow.Hosting.Running;

namespace StreamFlow.Hosting.Planning;

/// <summary>The plan of a run as text for a person.</summary>
internal static class PlanText
{
    /// <summary>Writes the plan of all workflows of a document.</summary>
    public static string Write(LoadedDocument loaded, IReadOnlyList<PreparedWorkflow> workflows, ConnectorRegistry connectors)
    {
        var document = loaded.Document!;
        var text = new StringBuilder();
        foreach (var workflow in workflows)
        {
            var steps = new PlanBuilder(document, workflow).Build();
            text.AppendLine($"Workflow {workflow.Name} ({workflow.Declared?.File}), {(steps.Count == 1 ? "1 step" : $"{steps.Count} steps")}");
            PlanTable.Write(text, ["STEP", "RUNS", "WHERE", "HOW OFTEN"], steps.Select(static step => new[] { step.Path, step.Work, step.Where, step.Repetition }));
            text.AppendLine();
            if (workflow.Process.Inputs.Count > 0)
            {
                PlanTable.Write(text, ["INPUT", "TYPE", "VALUE"], workflow.Process.Inputs.Select(input => InputRow(input, workflow.Job.Inputs)));
                text.AppendLine();
            }
        }

        if (document.Deployments.Count > 0)
        {
            text.AppendLine("Deployments");
            PlanTable.Write(text, ["NAME", "TYPE", "ON", "STATE"], document.Deployments.Select(entry => DeploymentRow(document, entry.Key, entry.Value, connectors)));
        }

        return text.ToString().TrimEnd() + Environment.NewLine;
    }

    private static string[] InputRow(InputPort input, RecordValue values)
    {
        var value = values[input.Name] switch
        {
            null or NullValue => input.Default is null ? (input.IsOptional ? "not given" : "MISSING") : $"{Describe(input.Default)} (default)",
            var given => Describe(given),
        };
        return [input.Name, InputWords.Essential(input.Type).ToString(), value];
    }

    private static string Describe(CwlValue value)
    {
        const int longest = 80;
        var text = value switch
        {
            FileSystemValue { Location: { } location } => DocumentUri.ToPath(location) ?? location,
            StringValue word => word.Value,
            _ => value.ToString(),
        };
        return text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
    }

    private static string[] DeploymentRow(StreamFlowDocument document, string name, Deployment deployment, ConnectorRegistry connectors)
    {
        var on = deployment.Wraps is { } wraps
            ? ConnectorCheck.NameOf(document, wraps.Deployment) + (wraps.Service is null ? string.Empty : $"/{wraps.Service}")
            : string.Empty;
        var isUsed = document.Workflows.Values.Any(workflow => ConnectorCheck.UsedBy(workflow).Any(used => ReferenceEquals(used, deployment)));
        var state = !connectors.Supports(deployment.GetType()) ? "its connector is not built yet: run will refuse it"
            : !isUsed ? "not used"
            : deployment.External == true ? "exists already"
            : deployment.Lazy == false ? "made at the start" : "made when first needed";
        return [name, ConnectorCheck.TypeOf(deployment), on, state];
    }
}
