namespace StreamFlow.Cwl.Translation;

/// <summary>Finds what gives values inside a workflow by the names that links use.</summary>
internal sealed class PortIndex
{
    private readonly Dictionary<string, int> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Step, string Port), GraphSource> _outputs = [];

    /// <summary>Makes the index of a workflow.</summary>
    public PortIndex(Model.Workflow workflow)
    {
        for (var i = 0; i < workflow.Inputs.Count; i++)
        {
            _inputs[workflow.Inputs[i].Name] = i;
        }

        for (var i = 0; i < workflow.Steps.Count; i++)
        {
            var step = workflow.Steps[i];
            for (var j = 0; j < step.Outputs.Count; j++)
            {
                _outputs[(step.Name, step.Outputs[j].Name)] = new GraphSource(i, j);
            }
        }
    }

    /// <summary>Finds what a link refers to.</summary>
    /// <exception cref="WorkflowDefinitionException">There is no such port.</exception>
    public GraphSource Find(Model.Steps.PortReference reference)
    {
        if (reference.Step is null)
        {
            if (_inputs.TryGetValue(reference.Port, out var input))
            {
                return new GraphSource(-1, input);
            }
        }
        else if (_outputs.TryGetValue((reference.Step, reference.Port), out var output))
        {
            return output;
        }

        throw new WorkflowDefinitionException($"{reference.Position}: nothing here is called '{reference}'; a source is an input of the workflow or 'step/output'");
    }
}
