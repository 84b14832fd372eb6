using StreamFlow.Core.Processes;

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

    /// <summary>Gets who is told, in one sentence, what the user should know although the run goes on. Default: nobody.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    /// <summary>Gets who asks the user a question whose answer is not shown, such as for a one-time code, and gives the answer or, when there
    /// is none, <see langword="null"/>. Default: <see langword="null"/>, nobody can be asked.</summary>
    public Func<string, CancellationToken, ValueTask<string?>>? Ask { get; init; }

    /// <summary>Gets the connector of the wrapped deployment; <see langword="null"/> when none is wrapped.</summary>
    public IConnector? Inner { get; init; }

    /// <summary>Gets the service of the wrapped deployment that is used; <see langword="null"/> for its default.</summary>
    public string? InnerService { get; init; }
}
