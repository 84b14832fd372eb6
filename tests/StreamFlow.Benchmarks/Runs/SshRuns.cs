using StreamFlow.Benchmarks.Measuring;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Times the ssh connector against ssh itself, on the nodes of <c>tests/testbed/ssh.sh</c>.</summary>
internal sealed class SshRuns(CancellationToken cancellation)
{
    private const long Gibibyte = 1L << 30;
    private static readonly string Ssh = $"ssh -F {SshTestbed.At("ssh_config")}";

    /// <summary>Tiny commands, many at once, against as many logins one after the other.</summary>
    public Task CommandsAsync() => UseAsync(async (connector, nodes, folder) =>
    {
        const int Count = 1000;
        const int Logins = 50;
        var job = new CommandRequest { Arguments = ["true"], JobName = "tiny" };
        await Contest.RunAsync(
            $"{Count} commands on one host (floor: {Logins} times 'ssh host true')",
            () => Parallel.ForEachAsync(
                Enumerable.Range(0, Count),
                new ParallelOptions { MaxDegreeOfParallelism = 10, CancellationToken = cancellation },
                async (_, token) => await connector.RunAsync(nodes[0], job, token)),
            () => ShellAsync($"for i in $(seq {Logins}); do {Ssh} node1 true; done", folder),
            3);
        await Contest.RunAsync(
            "100 queries one after the other, captured (floor: 20 times 'ssh host true')",
            async () =>
            {
                for (var i = 0; i < 100; i++)
                {
                    await connector.RunAsync(nodes[0], new CommandRequest { Arguments = ["true"], CaptureOutput = true }, cancellation);
                }
            },
            () => ShellAsync($"for i in $(seq 20); do {Ssh} node1 true; done", folder),
            3);
    });

    /// <summary>One large file, against a pipe of tar.</summary>
    public Task LargeFileAsync() => UseAsync(async (connector, nodes, folder) =>
    {
        await ShellAsync($"head -c {Gibibyte} /dev/urandom >large", folder);
        await Contest.RunAsync(
            "1 GiB to a host (floor: tar | ssh tar)",
            () => connector.CopyLocalToRemoteAsync(folder.At("large"), "/tmp/bench-ours", [nodes[0]], CopyOptions.Private, cancellation).AsTask(),
            () => ShellAsync($"tar cf - large | {Ssh} node1 'tar xf - -C /tmp'", folder),
            3);
        await Contest.RunAsync(
            "1 GiB from a host (floor: ssh tar | tar)",
            () => connector.CopyRemoteToLocalAsync(nodes[0], "/tmp/bench-ours", folder.At("back"), CopyOptions.Private, cancellation).AsTask(),
            () => ShellAsync($"{Ssh} node1 'tar cf - -C /tmp large' | tar xf -", folder),
            3);
        foreach (var (leg, command) in new[]
        {
            ("its first leg: ssh tar >/dev/null", $"{Ssh} node1 'tar cf - -C /tmp large' >/dev/null"),
            ("its second leg: tar | ssh tar", $"tar cf - large | {Ssh} node2 'tar xf - -C /tmp'"),
        })
        {
            await Contest.RunAsync(
                $"1 GiB from host to host (floor: {leg})",
                () => connector.CopyRemoteToRemoteAsync(connector, nodes[0], "/tmp/bench-ours", "/tmp/bench-relay", [nodes[1]], CopyOptions.Private, cancellation).AsTask(),
                () => ShellAsync(command, folder),
                5,
                () => ShellAsync($"{Ssh} node2 'rm -f /tmp/bench-relay /tmp/large'", folder));
        }

        await ShellAsync($"for n in node1 node2; do {Ssh} $n 'rm -rf /tmp/bench-* /tmp/large'; done", folder);
    });

    /// <summary>From one distant host to another, against the first leg alone.</summary>
    public Task DistantAsync() => UseAsync(DistantTestbed.Deployment, async (connector, nodes, folder) =>
    {
        var far = $"ssh -F {DistantTestbed.At("ssh_config")}";
        foreach (var (name, source) in new[] { ("50 MB of noise", "head -c 50000000 /dev/urandom"), ("50 MB of decimal numbers", "seq 1000000 9000000 | head -c 50000000") })
        {
            await ShellAsync($"{source} | {Ssh} node1 'cat >/tmp/bench-far'", folder);
            await Contest.RunAsync(
                $"{name} from a distant host to another (floor: ssh cat >/dev/null)",
                () => connector.CopyRemoteToRemoteAsync(connector, nodes[0], "/tmp/bench-far", "/tmp/bench-far", [nodes[1]], CopyOptions.Private, cancellation).AsTask(),
                () => ShellAsync($"{far} far1 'cat /tmp/bench-far' >/dev/null", folder),
                3);
        }

        await ShellAsync($"for n in node1 node2; do {Ssh} $n 'rm -f /tmp/bench-far'; done", folder);
    });

    /// <summary>Many small files, against a pipe of tar.</summary>
    public Task SmallFilesAsync() => UseAsync(async (connector, nodes, folder) =>
    {
        await ShellAsync("mkdir many; cd many; head -c 40960000 /dev/urandom | split -a 3 -b 4096 -", folder);
        var i = 0;
        await Contest.RunAsync(
            "10,000 files of 4 KiB to a host (floor: tar | ssh tar)",
            () => connector.CopyLocalToRemoteAsync(folder.At("many"), $"/tmp/bench-many-{i++}", [nodes[0]], CopyOptions.Private, cancellation).AsTask(),
            () => ShellAsync($"tar cf - many | {Ssh} node1 'mkdir /tmp/bench-floor-{i}; tar xf - -C /tmp/bench-floor-{i}'", folder),
            3);
        await ShellAsync($"{Ssh} node1 'rm -rf /tmp/bench-*'", folder);
    });

    private static Task<Sample> ShellAsync(string command, TemporaryDirectory folder) => CommandTimer.RunAsync(command, folder.Root, CancellationToken.None);

    private Task UseAsync(Func<SshConnector, IReadOnlyList<AvailableLocation>, TemporaryDirectory, Task> work) => UseAsync(SshTestbed.Deployment, work);

    private async Task UseAsync(SshDeployment deployment, Func<SshConnector, IReadOnlyList<AvailableLocation>, TemporaryDirectory, Task> work)
    {
        using var folder = new TemporaryDirectory();
        using var processes = new PosixProcessLauncher(TimeProvider.System);
        await using var connector = new SshConnector(deployment, new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = processes });
        await connector.DeployAsync(external: false, cancellation);
        await work(connector, await connector.GetAvailableLocationsAsync(new LocationQuery(), cancellation), folder);
    }
}
