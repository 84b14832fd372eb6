using System.Text;
using StreamFlow.Spec;

namespace StreamFlow;

/// <summary>What the user wrote cannot work. It is raised before anything starts and carries every finding, not only the first.</summary>
public sealed class WorkflowDefinitionException : StreamFlowException
{
    /// <summary>Initializes a new instance of the <see cref="WorkflowDefinitionException"/> class from one message without a place in a file.</summary>
    /// <param name="message">What is wrong and what to do next.</param>
    /// <param name="innerException">The error that caused this one, if any.</param>
    public WorkflowDefinitionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Findings = [];
    }

    /// <summary>Initializes a new instance of the <see cref="WorkflowDefinitionException"/> class from the findings of a check.</summary>
    /// <param name="findings">All that the check found, of every severity, in the order in which to show them.</param>
    public WorkflowDefinitionException(IReadOnlyList<Finding> findings)
        : base(Join(findings))
    {
        Findings = findings;
    }

    /// <summary>Gets everything that was found; empty when the message is all there is.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    private static string Join(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append(finding);
        }

        return text.ToString();
    }
}
