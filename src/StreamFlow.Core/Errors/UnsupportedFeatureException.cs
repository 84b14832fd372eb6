using StreamFlow.Spec;

namespace StreamFlow;

/// <summary>A document requires a feature that this system, or this machine, does not have. Programs end with exit code 33, as the CWL standard asks.</summary>
public sealed class UnsupportedFeatureException : StreamFlowException
{
    /// <summary>Initializes a new instance of the <see cref="UnsupportedFeatureException"/> class.</summary>
    /// <param name="message">Which feature, who requires it, and what to do instead.</param>
    /// <param name="position">Where it is required, when known.</param>
    /// <param name="innerException">The error that caused this one, if any.</param>
    public UnsupportedFeatureException(string message, SourcePosition position = default, Exception? innerException = null)
        : base(position.IsKnown ? $"{position}: {message}" : message, innerException)
    {
        Position = position;
        Findings = [];
    }

    /// <summary>Initializes a new instance of the <see cref="UnsupportedFeatureException"/> class from the findings of a check.</summary>
    /// <param name="findings">All that the check found, of every severity, in the order in which to show them; its errors are features that are not there.</param>
    public UnsupportedFeatureException(IReadOnlyList<Finding> findings)
        : base(string.Join('\n', findings))
    {
        Findings = findings;
        Position = findings.FirstOrDefault(static finding => finding.Severity == FindingSeverity.Error)?.Position ?? default;
    }

    /// <summary>Gets everything that was found; empty when the message is all there is.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Gets where the feature is required.</summary>
    public SourcePosition Position { get; }

    /// <inheritdoc/>
    public override int ExitCode => 33;
}
