using StreamFlow.Benchmarks.Measuring;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Times what a command costs on this machine: as a process of its own, and in a shell that stays open.</summary>
internal static class LocalCommands
{
    private const int Count = 1000;

    public static async Task RunAsync(CancellationToken cancellation)
    {
        using var folder = new TemporaryDirectory();
        using var processes = new PosixProcessLauncher(TimeProvider.System);
        await using var connector = new LocalConnector(new ConnectorContext { DeploymentName = "here", ConfigDirectory = "/", Processes = processes });
        var location = (await connector.GetAvailableLocationsAsync(new LocationQuery(), cancellation))[0];
        var floor = $"i=0; while [ $i -lt {Count} ]; do /bin/true; i=$((i+1)); done";
        await Contest.RunAsync(
            $"{Count} commands one after the other (floor: a shell that starts as many)",
            async () =>
            {
                for (var i = 0; i < Count; i++)
                {
                    await connector.RunAsync(location, new CommandRequest { Arguments = ["/bin/true"] }, cancellation);
                }
            },
            () => CommandTimer.RunAsync(floor, folder.Root, cancellation),
            5);
        await using var shell = await connector.OpenShellAsync(location, cancellation);
        await Contest.RunAsync(
            $"{Count} commands in a shell that is open, captured (floor: a shell that starts as many)",
            async () =>
            {
                for (var i = 0; i < Count; i++)
                {
                    await shell.RunAsync(new ShellCommand("/bin/true"), null, cancellation);
                }
            },
            () => CommandTimer.RunAsync(floor, folder.Root, cancellation),
            5);
    }
}
