namespace StreamFlow.Cwl.Tools;

/// <summary>A job cannot be made from its inputs, or what it gave is not what its process promises; it fails for good.</summary>
/// <param name="message">What is wrong, naming the port, and what to do.</param>
/// <param name="inner">What revealed it, if anything did.</param>
internal sealed class ToolException(string message, Exception? inner = null) : WorkflowExecutionException(message, inner);
