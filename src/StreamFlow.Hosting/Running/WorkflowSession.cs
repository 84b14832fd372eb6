using System.Runtime.InteropServices;
using StreamFlow.Connectors.Containers;
using StreamFlow.Core.Connectors;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine;
using StreamFlow.Engine.Deployments;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.CSharpSteps;
using StreamFlow.Hosting.CwlRunner;
using StreamFlow.Hosting.Progress;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Running;

/// <summary>Runs prepared workflows with the engine, shows their progress and prints their outputs.</summary>
internal static class WorkflowSession
{
    /// <summary>Runs the workflows one after another; the first that fails ends it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="StreamFlowException">A workflow failed.</exception>
    public static async ValueTask<int> RunAsync(
        IReadOnlyList<PreparedWorkflow> workflows,
        StreamFlowDocument declared,
        ConnectorRegistry connectors,
        RunSettings settings,
        ExpressionHost host,
        HostConsole console)
    {
        using var interruption = new Interruption(signal => console.Warn(
            $"{(signal == PosixSignal.SIGINT ? "Interrupted" : signal.ToString())}: stopping jobs and taking deployments down; once more ends at once."));
        var services = new EngineServices
        {
            Connectors = connectors,
            Containers = ContainerEngines.Create(console.Environment.Variables(), console.Environment.Time, ProgramOf(settings.Containers)),
            Processes = host.Processes,
            Expressions = host.Expressions,
            Documents = new FileAndHttpSource(static () => new HttpClient()),
            Time = console.Environment.Time,
            Ask = console.Environment.ReadKey is { } readKey ? new SecretQuestion(console, readKey).AskAsync : null,
        };
        if (new StepMethods(declared) is { IsEmpty: false } methods)
        {
            services = services with { Commands = new StepCommands(methods, ProgramCopy.OfProcess()) };
        }

        if (settings.QueuedJobs is { } records && await records.FindLeftAsync(interruption.Token) is { Count: > 0 } left)
        {
            console.Warn($"{(left.Count == 1 ? "A run" : $"{left.Count} runs")} before this one ended without ending all jobs; the verb 'jobs' shows them, with --cancel it ends them.");
        }

        var engine = new WorkflowEngine(console.Environment.Variable("PATH") is { } programs ? services with { ProgramPath = programs } : services);
        foreach (var workflow in workflows)
        {
            try
            {
                // Outputs of several workflows may have the same names.
                var ownSettings = workflows.Count == 1
                    ? settings
                    : settings with { OutputDirectory = Path.Combine(settings.OutputDirectory, workflow.Name) };
                var outputs = await RunAsync(engine, workflow, declared, ownSettings, console, interruption.Token);
                console.Result(outputs);
            }
            catch (OperationCanceledException) when (interruption.Signal is not null)
            {
                console.Warn("Stopped: all jobs have ended.");
                return ExitCode.Of(interruption.Signal.Value);
            }
        }

        return ExitCode.Ok;
    }

    private static string? ProgramOf(ContainerChoice choice) => choice switch
    {
        ContainerChoice.Docker => "docker",
        ContainerChoice.Podman => "podman",
        _ => null,
    };

    private static async ValueTask<RecordValue> RunAsync(
        WorkflowEngine engine,
        PreparedWorkflow workflow,
        StreamFlowDocument declared,
        RunSettings settings,
        HostConsole console,
        CancellationToken cancellationToken)
    {
        var request = new WorkflowRequest
        {
            Name = settings.Name ?? workflow.Name,
            Process = workflow.Process,
            Inputs = workflow.Job.Inputs,
            Requirements = workflow.Job.Requirements,
            Bindings = workflow.Declared?.Bindings ?? [],
            Deployments = [.. declared.Deployments],
            ConfigDirectory = settings.ConfigDirectory,
            PositionOf = settings.PositionOf,
            InputDirectory = workflow.Declared?.Settings is { } inputs ? Path.GetDirectoryName(Path.GetFullPath(inputs, settings.ConfigDirectory)) : null,
            DeploymentRetry = declared.DeploymentManager is DefaultDeploymentManager { Retries: { } retries } manager
                ? new DeploymentRetry(retries, manager.RetryDelay ?? TimeSpan.FromSeconds(5))
                : default,
            OutputDirectory = settings.OutputDirectory,
            WithoutContainers = settings.Containers == ContainerChoice.None,
            Containers = settings.Containers == ContainerChoice.Default ? workflow.Declared?.Docker ?? [] : [],
            DefaultContainers = settings.Containers == ContainerChoice.Singularity ? new SingularityContainers() : new DockerContainers(),
        };
        if (settings.TemporaryPrefix is { } prefix)
        {
            request = request with { TemporaryPrefix = console.Environment.Resolve(prefix) };
        }

        if (settings.ScratchPrefix is { } scratch)
        {
            request = request with { ScratchPrefix = console.Environment.Resolve(scratch) };
        }

        // It goes when the run has left no job behind.
        using var record = settings.QueuedJobs?.Create();
        request = request with { QueuedJobs = record };
        try
        {
            if (!console.IsLive)
            {
                return await engine.RunAsync(request, new RunLog(console), cancellationToken);
            }

            await using var view = new LiveView(console);
            return await engine.RunAsync(request, view, cancellationToken);
        }
        finally
        {
            if (record is not null)
            {
                await record.DeleteWhenSettledAsync();
            }
        }
    }
}
