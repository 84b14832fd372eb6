using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Engine.Jobs;

namespace StreamFlow.Engine;

/// <summary>What the engine works with.</summary>
internal sealed record EngineServices
{
    /// <summary>Gets what makes connectors.</summary>
    public required ConnectorRegistry Connectors { get; init; }

    /// <summary>Gets what makes the engines of containers. Default: none, so that required containers are refused.</summary>
    public ContainerEngineRegistry Containers { get; init; } = new();

    /// <summary>Gets how processes are started.</summary>
    public required IProcessLauncher Processes { get; init; }

    /// <summary>Gets what evaluates expressions.</summary>
    public required IExpressionEvaluator Expressions { get; init; }

    /// <summary>Gets where ontologies are read from; null compares formats as they are written.</summary>
    public IDocumentSource? Documents { get; init; }

    /// <summary>Gets what makes the client for inputs on the web.</summary>
    public Func<HttpClient> Http { get; init; } = static () => new HttpClient();

    /// <summary>Gets what runs the commands of jobs. Default: the connector of their place.</summary>
    public ICommandRunner Commands { get; init; } = ConnectorCommands.Instance;

    /// <summary>Gets who asks the user what a connector has to know, without showing the answer; null when nobody can be asked.</summary>
    public Func<string, CancellationToken, ValueTask<string?>>? Ask { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets what shuffles targets.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>Gets where jobs find programs. Default: the <c>PATH</c> of this process; the only variable that a local job takes over from it.</summary>
    public string ProgramPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";
}
