using StreamFlow.Hosting.CwlRunner;
using StreamFlow.Hosting.Queues;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Running;

/// <summary>What the command line says about a run.</summary>
internal sealed record RunSettings
{
    /// <summary>Gets the absolute path of the directory for the outputs.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Gets the directory to which relative paths in the options of deployments are relative.</summary>
    public required string ConfigDirectory { get; init; }

    /// <summary>Gets what finds where an option of a deployment is written, by the name of the deployment and the keys that lead to it. Default: nowhere.</summary>
    public Func<string, IReadOnlyList<string>, SourcePosition> PositionOf { get; init; } = static (_, _) => SourcePosition.None;

    /// <summary>Gets the name of the run; null for that of the workflow.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the beginning of the names of the directories in which local jobs work; null for the default.</summary>
    public string? TemporaryPrefix { get; init; }

    /// <summary>Gets how the path of the directory for temporary files and staged inputs begins. Default: null, they are with the jobs.</summary>
    public string? ScratchPrefix { get; init; }

    /// <summary>Gets where jobs of queues are recorded; null records none.</summary>
    public QueuedJobRecords? QueuedJobs { get; init; }

    /// <summary>Gets what runs containers.</summary>
    public ContainerChoice Containers { get; init; }
}
