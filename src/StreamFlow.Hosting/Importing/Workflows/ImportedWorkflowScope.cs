using StreamFlow.Hosting.Importing.Syntax;

namespace StreamFlow.Hosting.Importing.Workflows;

/// <summary>What the members of a workflow's class can refer to.</summary>
/// <param name="names">The names of the members.</param>
internal sealed class ImportedWorkflowScope(NameScope names)
{
    private readonly Dictionary<(string? Step, string Port), SourceExpression> _sources = [];

    /// <summary>Gets the names of the members.</summary>
    public NameScope Names => names;

    /// <summary>Adds an input of the workflow, or an output of a step.</summary>
    public void Add(string? step, string port, SourceExpression source) => _sources[(step, port)] = source;

    /// <summary>Finds what a reference means, or null.</summary>
    public SourceExpression? Find(Cwl.Model.Steps.PortReference reference) => _sources.GetValueOrDefault((reference.Step, reference.Port));
}
