using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Observation;
using StreamFlow.Core.Shells;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Queues.Simulator;

/// <summary>This machine with the commands of a simulated scheduler.</summary>
internal sealed class SimulatedHost : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    /// <summary>Makes the commands.</summary>
    /// <param name="connect">Makes the connector through which they are run; null for that of this machine.</param>
    /// <param name="file">This file.</param>
    public SimulatedHost(Func<ConnectorContext, IConnector>? connect = null, [System.Runtime.CompilerServices.CallerFilePath] string file = "")
    {
        var script = Path.Combine(Path.GetDirectoryName(file)!, "simulator.sh");
        Directory.CreateDirectory(_directory.At("bin"));
        Directory.CreateDirectory(_directory.At("simulator", "inject"));
        foreach (var name in (string[])["qsub", "qstat", "qdel", "flux"])
        {
            File.Copy(script, _directory.At("bin", name));
            File.SetUnixFileMode(_directory.At("bin", name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Context = new ConnectorContext { DeploymentName = "sim", ConfigDirectory = _directory.Root, Processes = _processes, Tell = Tell };
        Context = Context with { Inner = new Host(Context with { Inner = connect?.Invoke(Context) ?? new LocalConnector(Context) }, _directory) };
    }

    public ConnectorContext Context { get; set; }

    public List<string> Warnings { get; } = [];

    public IReadOnlyList<string> Calls => File.Exists(_directory.At("simulator/calls")) ? File.ReadAllLines(_directory.At("simulator/calls")) : [];

    public string PathOf(string name) => _directory.At(name);

    public void Inject(string name, string text = "") => _directory.Write("simulator/inject/" + name, text);

    public void Mend(string name) => File.Delete(_directory.At("simulator/inject/" + name));

    public CommandRequest Job(string name, string script)
    {
        Directory.CreateDirectory(PathOf(name));
        return new CommandRequest
        {
            Arguments = ["sh", "-c", script],
            WorkingDirectory = PathOf(name),
            StandardOutput = PathOf(name + ".log"),
            StandardError = PathOf(name + ".log"),
            JobName = "/" + name,
        };
    }

    public async ValueTask DisposeAsync()
    {
        _processes.Dispose();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                _directory.Dispose();
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                await Task.Delay(100); // A job that was told to end is still writing.
            }
        }
    }

    private void Tell(WorkflowEvent workflowEvent)
    {
        if (workflowEvent is WarningRaised warning)
        {
            lock (Warnings)
            {
                Warnings.Add(warning.Message);
            }
        }
    }

    private sealed class Host(ConnectorContext context, TemporaryDirectory directory) : ConnectorWrapper(context)
    {
        public override async ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken)
        {
            var locations = await base.GetAvailableLocationsAsync(query, cancellationToken);
            var environment = new Dictionary<string, string>
            {
                ["PATH"] = $"{directory.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
                ["SIMULATOR"] = directory.At("simulator"),
            };
            return [.. locations.Select(location => location with { Environment = environment, Wraps = location with { Environment = environment } })];
        }

        public override async ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken) =>
            new HostShell(await base.OpenShellAsync(location, cancellationToken), location.Environment);
    }

    // What a login shell of the host would have set.
    private sealed class HostShell(IShell shell, IReadOnlyDictionary<string, string> environment) : IShell
    {
        public ValueTask<CommandResult> RunAsync(ShellCommand command, TimeSpan? timeout, CancellationToken cancellationToken)
        {
            var text = new ShellCommand();
            foreach (var (name, value) in environment)
            {
                text.Export(name, value);
            }

            return shell.RunAsync(text.Append(command), timeout, cancellationToken);
        }

        public ValueTask DisposeAsync() => shell.DisposeAsync();
    }
}
