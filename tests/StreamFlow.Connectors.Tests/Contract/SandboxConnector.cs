using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Tests.Contract;

/// <summary>A distant location that is this very machine, seen through a shell of one's choice.</summary>
/// <param name="context">What the connector is given.</param>
/// <param name="shell">The words that start the shell.</param>
/// <param name="path">Where it finds its tools.</param>
internal sealed class SandboxConnector(ConnectorContext context, IReadOnlyList<string> shell, string path) : BaseConnector(context)
{
    /// <summary>Gets the channels that were opened.</summary>
    public List<IRunningProcess> Opened { get; } = [];

    /// <summary>Gets their commands.</summary>
    public List<string> Commands { get; } = [];

    public override ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken) =>
        new([new AvailableLocation { Name = "sandbox", Deployment = DeploymentName }]);

    public override ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken)
    {
        var process = Context.Processes.Start(new ProcessRequest
        {
            Arguments = [.. shell, "-c", command.ToString()],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = path, ["HOME"] = "/tmp" },
            UsesSockets = true,
        });
        lock (Opened)
        {
            Opened.Add(process);
            Commands.Add(command.ToString());
        }

        return new(process);
    }

    /// <summary>Makes one whose link looks so slow that copies are compressed.</summary>
    public static SandboxConnector CreateSlow(IProcessLauncher processes, string path = "/usr/bin:/bin", params string[] shell) =>
        Create(processes, new SlowClock(), path, shell);

    public static SandboxConnector Create(IProcessLauncher processes, string path = "/usr/bin:/bin", params string[] shell) =>
        Create(processes, TimeProvider.System, path, shell);

    /// <summary>Makes one whose link looks so fast that nothing is compressed.</summary>
    public static SandboxConnector CreateFast(IProcessLauncher processes) =>
        Create(processes, new StoppedClock(), "/usr/bin:/bin", []);

    private static SandboxConnector Create(IProcessLauncher processes, TimeProvider time, string path, string[] shell) =>
        new(new ConnectorContext { DeploymentName = "box", ConfigDirectory = "/", Processes = processes, Time = time }, shell.Length > 0 ? shell : ["/bin/sh"], path);

    // From one look to the next it takes longer, each time by a second.
    private sealed class SlowClock : TimeProvider
    {
        private long _looks;

        public override long GetTimestamp()
        {
            var looks = Interlocked.Increment(ref _looks);
            return System.GetTimestamp() + (looks * looks * TimestampFrequency);
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
