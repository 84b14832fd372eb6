using System.ComponentModel;
using System.Diagnostics;

namespace StreamFlow.TestKit.Servers;

/// <summary>The real Slurm that <c>tests/testbed/slurm.sh</c> starts. Many tests use it at once, of several processes too; one that stops a
/// daemon has it for itself. Whoever begins finds the node ready for jobs, whatever happened to the one before.</summary>
public sealed class SlurmServer : IDisposable
{
    private static readonly TimeSpan CommandLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TurnLimit = TimeSpan.FromMinutes(10);
    private readonly FileStream _turn;

    private SlurmServer(FileStream turn) => _turn = turn;

    /// <summary>Gets the directory of its files.</summary>
    public static string Root { get; } = Path.Join(Testbed.Root, "slurm");

    /// <summary>Gets the path of its configuration, the value of <c>SLURM_CONF</c>.</summary>
    public static string Configuration { get; } = Path.Join(Root, "slurm.conf");

    /// <summary>Gets whether it has an accounting database.</summary>
    public static bool HasAccounting => File.ReadAllText(Path.Join(Root, "accounting")).Trim() == "yes";

    /// <summary>Requires the server and waits until it can be used.</summary>
    /// <param name="alone">Whether no other test may use it at the same time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What gives it back when it is disposed of.</returns>
    public static async Task<SlurmServer> UseAsync(bool alone, CancellationToken cancellationToken)
    {
        Testbed.Require("slurm", File.Exists(Path.Join(Root, "slurmctld.pid")), "There is no Slurm; start one with tests/testbed/slurm.sh start.");
        Environment.SetEnvironmentVariable("SLURM_CONF", Configuration);
        var turn = await TakeTurnAsync(alone, cancellationToken);
        try
        {
            var (exitCode, unfit, error) = await AskAsync("sinfo", "-h", "-N", "-t", "drain,down,fail", "-o", "%N");
            Testbed.Require("slurm", exitCode == 0, $"Slurm does not answer; tests/testbed/slurm.sh start mends that: {error}");
            foreach (var node in unfit.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                await AskAsync("scontrol", "update", $"nodename={node}", "state=resume");
            }

            return new SlurmServer(turn);
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of Slurm.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> AskAsync(params string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLURM_CONF"] = Configuration;
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            using var limit = new CancellationTokenSource(CommandLimit);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                return (124, string.Empty, $"{words[0]} did not answer for {CommandLimit.TotalSeconds:0} s");
            }

            return (process.ExitCode, await output, await error);
        }
        catch (Win32Exception)
        {
            return (127, string.Empty, $"{words[0]}: not found");
        }
    }

    /// <summary>Gets what its queue and its node show, for the message of a test that took too long.</summary>
    public static async Task<string> ShowAsync()
    {
        var (_, jobs, noJobs) = await AskAsync("squeue", "-r", "-t", "all", "-o", "%i %j %T %M %r");
        var (_, nodes, noNodes) = await AskAsync("sinfo", "-N", "-o", "%N %T %E");
        return $"{jobs}{noJobs}{nodes}{noNodes}";
    }

    /// <summary>Lets others have it.</summary>
    public void Dispose() => _turn.Dispose();

    // The lock of a file that is open for reading is shared; the other one is not.
    private static async Task<FileStream> TakeTurnAsync(bool alone, CancellationToken cancellationToken)
    {
        var path = Path.Join(Root, "tests.turn");
        for (var begin = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, alone ? FileAccess.ReadWrite : FileAccess.Read, alone ? FileShare.None : FileShare.Read);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(begin) < TurnLimit)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }
}
