namespace StreamFlow;

/// <summary>A port of a workflow to which bindings refer: one of its inputs, or an output of one of its steps.</summary>
/// <remarks>A declared input or output converts to one. For a CWL document that the project names the build generates one for every such port.</remarks>
/// <param name="Path">The absolute path of the port: <c>/input</c> for an input of the workflow, <c>/step/output</c> for an output of a step. Empty for what is declared in C#, until the file is put together.</param>
public record PortReference(string Path)
{
    /// <summary>Gets the CWL document to which the port belongs, as <see cref="CwlWorkflow.File"/> names it. Default: null, the only workflow of the file.</summary>
    public string? Document { get; init; }

    /// <summary>Gets the declared workflow input; null for an output and for a path.</summary>
    internal IWorkflowInput? Input { get; init; }

    /// <summary>Gets the member of the last of <see cref="Steps"/> that declares the output; null for an input and for a path.</summary>
    internal string? Output { get; init; }

    /// <summary>Gets the declared steps from the outermost to the one whose output is meant; empty for an input and for a path.</summary>
    internal ValueList<Step> Steps { get; init; } = [];

    /// <summary>Gives the path.</summary>
    /// <returns>The path.</returns>
    public sealed override string ToString() => Path;

    /// <summary>Refers to a declared input.</summary>
    internal static PortReference Of(IWorkflowInput input) => new(string.Empty) { Input = input };

    /// <summary>Refers to an output of a declared step.</summary>
    internal static PortReference Of(IOutput output) => new(string.Empty) { Steps = [output.End.Step], Output = output.End.Member };
}
