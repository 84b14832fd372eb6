namespace StreamFlow.Hosting.CommandLine;

/// <summary>The command line cannot be followed; the program ends with exit code 2.</summary>
internal sealed class CommandLineException(string message) : StreamFlowException(message)
{
    /// <inheritdoc/>
    public override int ExitCode => CommandLine.ExitCode.Usage;
}
