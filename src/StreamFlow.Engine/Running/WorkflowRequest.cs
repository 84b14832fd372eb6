using StreamFlow.Core.Connectors;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Running;

/// <summary>A workflow to run, with everything that the run needs from outside.</summary>
internal sealed record WorkflowRequest
{
    /// <summary>Gets the name of the run.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the process to run, loaded and validated.</summary>
    public required Process Process { get; init; }

    /// <summary>Gets the values of its inputs; locations are absolute.</summary>
    public required RecordValue Inputs { get; init; }

    /// <summary>Gets the requirements that the job document adds (<c>cwl:requirements</c>).</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Gets the bindings of its steps.</summary>
    public IReadOnlyList<Binding> Bindings { get; init; } = [];

    /// <summary>Gets the declared deployments by name.</summary>
    public IEnumerable<KeyValuePair<string, Deployment>> Deployments { get; init; } = [];

    /// <summary>Gets the directory that relative paths in the deployments' options start from.</summary>
    public required string ConfigDirectory { get; init; }

    /// <summary>Gets the absolute path of the directory for the outputs; it is made when missing.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Gets the absolute path of the directory in which local jobs get their folders.</summary>
    public required string TemporaryDirectory { get; init; }

    /// <summary>Gets whether tools run without the containers that they name.</summary>
    public bool IgnoreContainers { get; init; }

    /// <summary>Gets the search path for programs of local jobs.</summary>
    public required string SearchPath { get; init; }

    /// <summary>Gets what makes connectors.</summary>
    public required ConnectorRegistry Connectors { get; init; }

    /// <summary>Gets what starts processes.</summary>
    public required IProcessLauncher Processes { get; init; }

    /// <summary>Gets what evaluates expressions; the caller disposes it.</summary>
    public required IExpressionEvaluator Evaluator { get; init; }

    /// <summary>Gets what reads documents: ontologies of file formats.</summary>
    public required IDocumentSource Documents { get; init; }

    /// <summary>Gets what makes a client for inputs on the web.</summary>
    public required Func<HttpClient> HttpClients { get; init; }

    /// <summary>Gets the file system of this machine.</summary>
    public required Core.Files.ILocationFileSystem LocalFiles { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
