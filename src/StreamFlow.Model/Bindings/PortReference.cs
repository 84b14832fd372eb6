namespace StreamFlow;

/// <summary>A port of a workflow to which bindings refer: one of its inputs, or an output of one of its steps.</summary>
/// <remarks>The build generates one for every such port of a CWL document that the project names.</remarks>
/// <param name="Path">The absolute path of the port: <c>/input</c> for an input of the workflow, <c>/step/output</c> for an output of a step.</param>
public record PortReference(string Path)
{
    /// <summary>Gets the CWL document to which the port belongs, as <see cref="CwlWorkflow.File"/> names it. Default: null, the only workflow of the file.</summary>
    public string? Document { get; init; }

    /// <summary>Gives the path.</summary>
    /// <returns>The path.</returns>
    public sealed override string ToString() => Path;
}
