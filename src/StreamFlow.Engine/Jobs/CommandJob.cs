using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Translation;
using StreamFlow.Engine.Containers;
using StreamFlow.Engine.Data;

namespace StreamFlow.Engine.Jobs;

/// <summary>One job, and what is known about it so far.</summary>
internal sealed class CommandJob(GraphStep step, string tag, ToolPlan plan)
{
    private const int MostLines = 20;

    public GraphStep Step { get; } = step;

    public string Tag { get; } = tag;

    public ToolPlan Plan { get; } = plan;

    public CommandJobState State { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Started { get; set; }

    public DataPlace? Place { get; set; }

    /// <summary>Gets or sets the directories of the job; null before it has a place.</summary>
    public JobSpace? Space { get; set; }

    public CommandRequest? Command { get; set; }

    public int? ExitCode { get; set; }

    /// <summary>Gets or sets the container in which the command runs; null when it runs without one.</summary>
    public JobContainer? Container { get; set; }

    /// <summary>Gets what is to be said about the exit code.</summary>
    public string ExitText => Container is null
        ? $"its command ended with exit code {ExitCode}"
        : $"its command ended with exit code {ExitCode} in a container of '{Container.Image}'";

    public string? NativeJobId { get; set; }

    public string LocationText => Place is null ? string.Empty : Place.Name;

    /// <summary>Gathers all that a person needs to know about the failure.</summary>
    public async ValueTask<JobFailure> FailureAsync(string reason, CancellationToken cancellationToken) => new()
    {
        Step = Step.Path,
        Tag = Tag,
        Reason = reason,
        Location = Place?.Name,
        NativeJobId = NativeJobId,
        Command = Command is null ? null : new ShellCommand(Command.Arguments).ToString(),
        ExitCode = ExitCode,
        Directory = Space?.Directories.Output,
        Log = Command is not null && UsesLog(Command) ? Space!.Scratch.Log : null,
        LastLines = await LastLinesAsync(cancellationToken),
    };

    private bool UsesLog(CommandRequest command) =>
        string.Equals(command.StandardOutput, Space?.Scratch.Log, StringComparison.Ordinal)
        || string.Equals(command.StandardError, Space?.Scratch.Log, StringComparison.Ordinal);

    private async ValueTask<IReadOnlyList<string>> LastLinesAsync(CancellationToken cancellationToken)
    {
        if (Command is null || Place is null)
        {
            return [];
        }

        foreach (var path in new[] { Command.StandardError, Command.StandardOutput })
        {
            if (path is not null
                && await LogTail.ReadAsync(Place.Files, path, MostLines, cancellationToken) is { Count: > 0 } lines)
            {
                return lines;
            }
        }

        return [];
    }
}
