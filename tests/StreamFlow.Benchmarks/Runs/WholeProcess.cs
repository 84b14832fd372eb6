using StreamFlow.Benchmarks.Measuring;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Times the published program as a whole process, each against the floor of the bare commands.</summary>
internal sealed class WholeProcess(string published)
{
    private const string Quiet = ">/dev/null 2>&1 || { echo failed; exit 1; }";

    private readonly string _runner = Path.Combine(published, "cwl-runner");

    public async Task EchoAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        await Comparison.RunAsync(
            "one-step echo, cwl-runner", $"{_runner} --outdir out echo.cwl {Quiet}", "sh -c 'echo hello > out.txt'", folder.Root, 15, cancellation);
        await Comparison.RunAsync(
            "one-step echo, streamflow run", $"{Path.Combine(published, "streamflow")} run --outdir out streamflow.yml {Quiet}", null, folder.Root, 15, cancellation);
    }

    public async Task ScatterAsync(int count, CancellationToken cancellation)
    {
        using var folder = Prepare();
        folder.Write("job.json", Documents.Messages(count));
        await Comparison.RunAsync(
            $"scatter of {count} echo tools",
            $"{_runner} --outdir out scatter.cwl job.json {Quiet}",
            $"mkdir -p floor && seq {count} | xargs -P2 -I@ sh -c 'echo @ > floor/@'",
            folder.Root, count > 5000 ? 1 : 5, cancellation);
    }

    public async Task ExpressionsAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        folder.Write("job.json", Documents.Messages(200));
        await Comparison.RunAsync(
            "scatter of 200 with a JavaScript expression each (floor: without)",
            $"{_runner} --outdir out expressions.cwl job.json {Quiet}",
            $"{_runner} --outdir out scatter.cwl job.json {Quiet}",
            folder.Root, 7, cancellation);
    }

    public async Task ChainAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        folder.Write("input.txt", "hello\n");
        await Comparison.RunAsync(
            "chain of 50 steps that pass a file",
            $"{_runner} --outdir out chain.cwl --file input.txt {Quiet}",
            "i=0; mkdir -p floor; cp input.txt floor/0; while [ $i -lt 50 ]; do sh -c \"cat floor/$i > floor/$((i+1))\"; i=$((i+1)); done",
            folder.Root, 7, cancellation);
    }

    private static TemporaryDirectory Prepare()
    {
        var folder = new TemporaryDirectory();
        folder.Write("echo.cwl", Documents.Echo);
        folder.Write("copy.cwl", Documents.Copy);
        folder.Write("streamflow.yml", Documents.EchoConfiguration);
        folder.Write("scatter.cwl", Documents.Scatter);
        folder.Write("expressions.cwl", Documents.ScatterWithExpression);
        folder.Write("chain.cwl", Documents.Chain(50));
        return folder;
    }
}
