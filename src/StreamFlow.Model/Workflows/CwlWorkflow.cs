namespace StreamFlow;

/// <summary>A workflow, a command-line tool or an expression tool in the Common Workflow Language.</summary>
/// <param name="File">The CWL document, relative to the declaring file, or its address; a fragment such as <c>main.cwl#other</c> chooses a process of it.</param>
/// <param name="Settings">The values of its inputs, a YAML or JSON file relative to the declaring file, or its address; null when it needs none.</param>
[ConfigType("cwl")]
public sealed record CwlWorkflow(
    [property: ConfigFile(MayBeName = true)] string File,
    [property: ConfigFile(MayBeName = true)] string? Settings = null) : Workflow
{
    /// <summary>Gets how containers are made for the tools that ask for one, by step. Default: unset, Docker without options for all.</summary>
    public ValueList<ContainerMapping>? Docker { get; init; }

    /// <summary>Gets the declarations that the document is made of; null for a document that is a file.</summary>
    [NotInFile]
    internal DeclaredWorkflow? Declared { get; init; }

    /// <summary>Refers to the workflow as a whole, the step <c>/</c>.</summary>
    /// <param name="workflow">The workflow.</param>
    public static implicit operator StepReference(CwlWorkflow workflow) => new("/") { Document = workflow.File };
}
