using StreamFlow.Benchmarks.Measuring;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Jobs on the Slurm of <c>tests/testbed/slurm.sh</c>: the published program against the scheduler's own commands.</summary>
internal sealed class SlurmRuns(string published)
{
    /// <summary>A scatter whose jobs take a second each, against one <c>sbatch --array</c> of the same, both in the partition with the cores of this machine.</summary>
    public async Task ScatterAsync(int count, CancellationToken cancellation)
    {
        Environment.SetEnvironmentVariable("SLURM_CONF", SlurmServer.Configuration);
        using var folder = new TemporaryDirectory();
        folder.Write("seconds.cwl", Documents.Seconds);
        folder.Write("job.json", $"{{\"n\": [{string.Join(',', Enumerable.Range(1, count))}]}}");
        folder.Write("slurm.yml", Documents.SlurmConfiguration);
        folder.Write("array.sh", "#!/bin/sh\nsleep 1\n");
        await Comparison.RunAsync(
            $"scatter of {count} one-second jobs on Slurm",
            $"{Path.Combine(published, "streamflow")} run --outdir out{Comparison.Run} slurm.yml >/dev/null 2>log{Comparison.Run} || {{ cat log{Comparison.Run}; exit 1; }}",
            [
                ("sbatch --array", $"mkdir array{Comparison.Run}; id=$(sbatch --parsable --array=0-{count - 1} --output=array{Comparison.Run}/%a array.sh) || exit 1; "
                    + "while squeue -h -t PENDING,RUNNING,COMPLETING -j $id | grep -q .; do sleep 1; done"),
            ],
            folder.Root, count > 100 ? 1 : 3, cancellation);
        foreach (var line in File.ReadLines(folder.At("log1")).Where(static line => line.Contains("sbatch", StringComparison.Ordinal)))
        {
            Console.WriteLine($"    {line}");
        }
    }
}
