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
    }

    /// <summary>Gets where the feature is required.</summary>
    public SourcePosition Position { get; }

    /// <inheritdoc/>
    public override int ExitCode => 33;
}
