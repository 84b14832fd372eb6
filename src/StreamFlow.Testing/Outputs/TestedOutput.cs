namespace StreamFlow.Testing.Outputs;

/// <summary>An output of a step under test, as the output of a workflow.</summary>
/// <param name="options">What its declaration would say.</param>
internal sealed class TestedOutput(WorkflowOutputOptions options) : IWorkflowOutput
{
    WorkflowOutputOptions IWorkflowOutput.Options => options;
}
