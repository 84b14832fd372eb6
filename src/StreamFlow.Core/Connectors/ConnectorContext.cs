using StreamFlow.Core.Observation;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Queues;
using StreamFlow.Spec;

namespace StreamFlow.Core.Connectors;

/// <summary>What a connector is given when it is made, besides its deployment record.</summary>
public sealed record ConnectorContext
{
    /// <summary>Gets the name of the deployment.</summary>
    public required string DeploymentName { get; init; }

    /// <summary>Gets the directory that relative paths in the deployment's options start from.</summary>
    public required string ConfigDirectory { get; init; }

    /// <summary>Gets how processes are started on this machine.</summary>
    public required IProcessLauncher Processes { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets who asks the user a question whose answer is not shown, such as for a one-time code, and gives the answer or, when there
    /// is none, <see langword="null"/>. Default: <see langword="null"/>, nobody can be asked.</summary>
    public Func<string, CancellationToken, ValueTask<string?>>? Ask { get; init; }

    /// <summary>Gets the connector of the wrapped deployment; <see langword="null"/> when none is wrapped.</summary>
    public IConnector? Inner { get; init; }

    /// <summary>Gets the service of the wrapped deployment that is used; <see langword="null"/> for its default.</summary>
    public string? InnerService { get; init; }

    /// <summary>Gets whether a step that is bound to the deployment requires graphics processors. Default: false.</summary>
    public bool NeedsGpus { get; init; }

    /// <summary>Gets where jobs of queues are recorded; <see langword="null"/> when nothing has to survive this process.</summary>
    public IQueuedJobRecord? QueuedJobs { get; init; }

    /// <summary>Gets what is told about things that a person should know. Default: nobody.</summary>
    public Action<WorkflowEvent> Tell { get; init; } = static _ => { };

    /// <summary>Gets what finds where the user wrote an option of the deployment, by the keys that lead to it, for example
    /// <c>services</c>, <c>gpu</c>, <c>partition</c>. Default: nowhere.</summary>
    public Func<IReadOnlyList<string>, SourcePosition> PositionOf { get; init; } = static _ => SourcePosition.None;

    /// <summary>Tells what the user should know although the run goes on.</summary>
    /// <param name="message">One sentence; the name of the deployment is put before it.</param>
    public void Warn(string message) => Tell(new WarningRaised(Time.GetUtcNow(), $"deployment '{DeploymentName}': {message}"));
}
