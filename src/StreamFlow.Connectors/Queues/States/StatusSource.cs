using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.States;

/// <summary>A way to ask a scheduler about jobs.</summary>
internal abstract class StatusSource
{
    /// <summary>Gets the name of the command, as it is counted.</summary>
    public abstract string Name { get; }

    /// <summary>Gets how many jobs one command asks about at most. A job array counts as one.</summary>
    public virtual int MaximumIds => 1000;

    /// <summary>Makes the command.</summary>
    /// <param name="ids">The identifiers to ask about; arrays by that of the whole.</param>
    public abstract ShellCommand Command(IReadOnlyList<string> ids);

    /// <summary>Reads the answer.</summary>
    /// <param name="result">What the command gave.</param>
    public abstract StatusListing Parse(CommandResult result);

    /// <summary>Gives the first line of what a command said about its failure.</summary>
    protected static string FirstLine(CommandResult result)
    {
        var text = result.StandardError.Length > 0 ? result.StandardError : result.StandardOutput;
        var line = text.AsSpan().Trim();
        var end = line.IndexOf('\n');
        return line.Length == 0 ? $"it ended with exit code {result.ExitCode} and said nothing" : (end < 0 ? line : line[..end]).ToString();
    }
}
