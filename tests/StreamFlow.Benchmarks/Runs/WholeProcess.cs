using StreamFlow.Benchmarks.Measuring;
using StreamFlow.Connectors.TestKit;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Times the published program as a whole process, each against the floor of the bare commands.</summary>
internal sealed class WholeProcess(string published)
{
    private const string Quiet = ">/dev/null 2>&1 || { echo failed; exit 1; }";
    private const string Outputs = "--outdir out" + Comparison.Run;

    private readonly string _runner = Path.Combine(published, "cwl-runner");

    public async Task EchoAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        await Comparison.RunAsync(
            "one-step echo, cwl-runner", $"{_runner} {Outputs} echo.cwl {Quiet}", [("floor", "sh -c 'echo hello > out.txt'")], folder.Root, 15, cancellation);
        await Comparison.RunAsync(
            "one-step echo, streamflow run", $"{Path.Combine(published, "streamflow")} run {Outputs} streamflow.yml {Quiet}", [], folder.Root, 15, cancellation);
    }

    /// <summary>A shell that starts the program with its output in a file does what a job of the tool asks for; a shell that echoes itself starts one process less.</summary>
    public async Task ScatterAsync(int count, CancellationToken cancellation)
    {
        using var folder = Prepare();
        folder.Write("job.json", Documents.Messages(count));
        var each = $"mkdir -p NAME{Comparison.Run} && seq {count} | xargs -P2 -I@ sh -c 'ECHO @ > NAME{Comparison.Run}/@'";
        await Comparison.RunAsync(
            $"scatter of {count} echo tools",
            $"{_runner} {Outputs} scatter.cwl job.json {Quiet}",
            [.. count > 10_000 ? (ReadOnlySpan<(string, string)>)[] : [("program", Floor("program", "/bin/echo"))], ("builtin", Floor("builtin", "echo"))],
            folder.Root, count > 5000 ? 1 : 5, cancellation);

        string Floor(string name, string echo) => each.Replace("NAME", name, StringComparison.Ordinal).Replace("ECHO", echo, StringComparison.Ordinal);
    }

    public async Task ExpressionsAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        folder.Write("job.json", Documents.Messages(200));
        await Comparison.RunAsync(
            "scatter of 200 with a JavaScript expression each",
            $"{_runner} {Outputs} expressions.cwl job.json {Quiet}",
            [("without", $"{_runner} --outdir without{Comparison.Run} scatter.cwl job.json {Quiet}")],
            folder.Root, 7, cancellation);
    }

    public async Task ChainAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        folder.Write("input.txt", "hello\n");
        await Comparison.RunAsync(
            "chain of 50 steps that pass a file",
            $"{_runner} {Outputs} chain.cwl --file input.txt {Quiet}",
            [("floor", $"i=0; mkdir floor{Comparison.Run}; cd floor{Comparison.Run}; cp ../input.txt 0; while [ $i -lt 50 ]; do sh -c \"cat $i > $((i+1))\"; i=$((i+1)); done")],
            folder.Root, 7, cancellation);
    }

    public async Task LargeFileAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        await Comparison.RunAsync(
            "1 GiB through three steps",
            $"{_runner} {Outputs} large.cwl {Quiet}; rm -r out{Comparison.Run}",
            [("floor", "head -c 1073741824 /dev/zero > data; sha1sum data > /dev/null; rm data")],
            folder.Root, 3, cancellation);
    }

    public async Task LoadAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        folder.Write("packed.cwl", Documents.Packed(5_000));
        await Comparison.RunAsync("validate a packed workflow of 5,000 steps", $"{_runner} --validate packed.cwl {Quiet}", [], folder.Root, 5, cancellation);
    }

    public async Task SshScatterAsync(CancellationToken cancellation)
    {
        using var folder = Prepare();
        folder.Write("job.json", Documents.Messages(1000));
        folder.Write("ssh.yml", Documents.SshConfiguration);
        await Comparison.RunAsync(
            "scatter of 1000 echo tools on a host (floor: 50 times 'ssh host true')",
            $"{Path.Combine(published, "streamflow")} run {Outputs} ssh.yml {Quiet}",
            [("floor", $"for i in $(seq 50); do ssh -F {SshTestbed.At("ssh_config")} node1 true; done")],
            folder.Root, 3, cancellation);
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
        folder.Write("large.cwl", Documents.Large);
        folder.Write("pass.cwl", Documents.Pass);
        return folder;
    }
}
