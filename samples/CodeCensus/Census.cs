namespace StreamFlow.Samples.CodeCensus;

/// <summary>Counts the lines of a source tree by language, many files at a time, and draws a page about it.</summary>
[StreamFlowFile]
public static partial class Census
{
    /// <summary>Where the counting is done: this machine, with its work beside other temporary files.</summary>
    public static readonly LocalDeployment Workers = new();

    /// <summary>What is done. The build reads the document and makes <c>WorkflowCwl</c> of it.</summary>
    public static readonly CwlWorkflow Workflow = new("workflow/census.cwl");

    /// <summary>Which step runs where: a step that the document does not have would not compile.</summary>
    public static readonly Bindings Where = [new(WorkflowCwl.Steps.Count, Workers)];
}
