using StreamFlow.Benchmarks.Runs;
using StreamFlow.TestKit.Files;

// dotnet run -c Release --project tests/StreamFlow.Benchmarks -- NAME...   (README.md lists the names)
var published = Path.GetFullPath(Environment.GetEnvironmentVariable("STREAMFLOW_PUBLISHED") ?? "artifacts/streamflow", Repository.Root);
var runs = new WholeProcess(published);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

var benchmarks = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["echo"] = () => runs.EchoAsync(stop.Token),
    ["scatter"] = () => runs.ScatterAsync(1_000, stop.Token),
    ["scatter-10k"] = () => runs.ScatterAsync(10_000, stop.Token),
    ["scatter-100k"] = () => runs.ScatterAsync(100_000, stop.Token),
    ["expressions"] = () => runs.ExpressionsAsync(stop.Token),
    ["expression-worker"] = () => ExpressionWorkers.RunAsync(published, stop.Token),
    ["generator-workflows"] = () =>
    {
        ColdWorkflowGeneration.Run();
        return Task.CompletedTask;
    },
    ["generator-growth"] = () =>
    {
        ColdWorkflowGeneration.RunGrowth();
        return Task.CompletedTask;
    },
    ["generator"] = () =>
    {
        ColdGeneration.Run();
        return Task.CompletedTask;
    },
    ["chain"] = () => runs.ChainAsync(stop.Token),
    ["large-file"] = () => runs.LargeFileAsync(stop.Token),
    ["load"] = () => runs.LoadAsync(stop.Token),
    ["queue"] = () => QueuePolling.RunAsync(stop.Token),
    ["slurm-scatter-60"] = () => new SlurmRuns(published).ScatterAsync(60, stop.Token),
    ["slurm-scatter"] = () => new SlurmRuns(published).ScatterAsync(500, stop.Token),
    ["suite"] = () => ConformanceRun.RunAsync(published, stop.Token),
    ["local-commands"] = () => LocalCommands.RunAsync(stop.Token),
    ["ssh-commands"] = () => new SshRuns(stop.Token).CommandsAsync(),
    ["ssh-large-file"] = () => new SshRuns(stop.Token).LargeFileAsync(),
    ["ssh-distant"] = () => new SshRuns(stop.Token).DistantAsync(),
    ["ssh-small-files"] = () => new SshRuns(stop.Token).SmallFilesAsync(),
    ["ssh-scatter"] = () => runs.SshScatterAsync(stop.Token),
    ["docker-commands"] = () => new DockerRuns(stop.Token).CommandsAsync(),
};

var unknown = args.Where(name => !benchmarks.ContainsKey(name)).ToList();
if (args.Length == 0 || unknown.Count > 0)
{
    Console.Error.WriteLine($"{(unknown.Count > 0 ? $"No benchmark is called {string.Join(", ", unknown)}. " : string.Empty)}Name one or more of: {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

foreach (var name in args)
{
    await benchmarks[name]();
}

return 0;
