using System.Diagnostics;
using StreamFlow.Benchmarks.Measuring;
using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Times the docker connector against docker itself.</summary>
internal sealed class DockerRuns(CancellationToken cancellation)
{
    /// <summary>Tiny commands, many at once, against as many <c>docker exec</c> one after the other; and what bringing a container up costs beside <c>docker run</c>.</summary>
    public async Task CommandsAsync()
    {
        using var folder = new TemporaryDirectory();
        using var processes = new PosixProcessLauncher(TimeProvider.System);
        await using var connector = Create(processes);
        await connector.DeployAsync(external: false, cancellation);
        try
        {
            var location = (await connector.GetAvailableLocationsAsync(new LocationQuery(), cancellation))[0];
            await RunCommandsAsync(connector, location, folder);
        }
        finally
        {
            await connector.UndeployAsync(external: false, CancellationToken.None);
        }

        await DeployAsync(processes, folder);
    }

    private static DockerConnector Create(PosixProcessLauncher processes) => new(
        new DockerDeployment { Image = ContainerEngineServer.SmallImage },
        new ConnectorContext { DeploymentName = "bench", ConfigDirectory = "/", Processes = processes },
        DockerEngine.AnyProgram);

    private async Task RunCommandsAsync(DockerConnector connector, AvailableLocation location, TemporaryDirectory folder)
    {
        const int Count = 1000;
        const int Execs = 50;
        var job = new CommandRequest { Arguments = ["true"], JobName = "tiny" };
        await Contest.RunAsync(
            $"{Count} commands in one container (floor: {Execs} times 'docker exec c true')",
            () => Parallel.ForEachAsync(
                Enumerable.Range(0, Count),
                new ParallelOptions { MaxDegreeOfParallelism = 10, CancellationToken = cancellation },
                async (_, token) => await connector.RunAsync(location, job, token)),
            () => CommandTimer.RunAsync($"for i in $(seq {Execs}); do docker exec {location.Name} true; done", folder.Root, cancellation),
            3);
        await Contest.RunAsync(
            "100 queries one after the other, captured (floor: 20 times 'docker exec c true')",
            async () =>
            {
                for (var i = 0; i < 100; i++)
                {
                    await connector.RunAsync(location, new CommandRequest { Arguments = ["true"], CaptureOutput = true }, cancellation);
                }
            },
            () => CommandTimer.RunAsync($"for i in $(seq 20); do docker exec {location.Name} true; done", folder.Root, cancellation),
            3);
    }

    // In turn, so that a slow moment of the machine meets both.
    private async Task DeployAsync(PosixProcessLauncher processes, TemporaryDirectory folder)
    {
        const int Runs = 9;
        var (deploys, ready, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            await using var connector = Create(processes);
            var watch = Stopwatch.StartNew();
            await connector.DeployAsync(external: false, cancellation);
            deploys.Add(watch.Elapsed.TotalMilliseconds);
            await connector.GetAvailableLocationsAsync(new LocationQuery(), cancellation);
            ready.Add(watch.Elapsed.TotalMilliseconds);
            await connector.UndeployAsync(external: false, cancellation);
            var floor = await CommandTimer.RunAsync($"docker run --detach --interactive --rm --init {ContainerEngineServer.SmallImage} >id", folder.Root, cancellation);
            bare.Add(floor.Wall * 1000);
            await CommandTimer.RunAsync("docker stop $(cat id)", folder.Root, cancellation);
        }

        Console.WriteLine($"container brought up ({Runs} runs after one)");
        Console.WriteLine($"    'docker run -d'         {Median(bare):0} ms");
        Console.WriteLine($"    deploy                  {Median(deploys):0} ms, {Median(deploys.Zip(bare, static (ours, floor) => ours - floor)):0} ms more (median of pairs)");
        Console.WriteLine($"    ready for its first job {Median(ready):0} ms");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Skip(1).Order()];
        return sorted[sorted.Length / 2];
    }
}
