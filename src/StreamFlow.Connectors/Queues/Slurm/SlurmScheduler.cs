using System.Globalization;
using System.Text.RegularExpressions;
using StreamFlow.Connectors.Queues.Options;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Resources;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Slurm;

/// <summary>The commands of Slurm, 20.11 and later.</summary>
internal sealed class SlurmScheduler : BatchScheduler
{
    private static readonly MessagePattern[] Patterns =
    [
        new("partition", "partition"), new("account", "account"), new("qos", "qos"), new("QOS", "qos"), new("(gres)", "gres"),
        new("Memory specification", "mem"), new("feature", "constraint"), new("node name", "nodelist"), new("time limit", "time"),
        new("reservation", "reservation"), new("license", "licenses"), new("array", "array"), new("Burst buffer", "bb"), new("wckey", "wckey"),
    ];

    // What sbatch says when the controller did not answer, or not in time; it may have taken the job.
    private static readonly string[] Transient =
        ["Unable to contact slurm controller", "Socket timed out", "Zero Bytes were transmitted", "Connection refused", "Connection timed out", "temporarily unable", "Resource temporarily unavailable", "Unexpected message received"];

    public override string SubmitCommand => "sbatch";

    public override string CancelCommand => "scancel";

    public override IReadOnlyList<StatusSource> Sources { get; } = [new SqueueSource(), new SacctSource(), new ScontrolSource()];

    public override string? ArrayIndexVariable => "SLURM_ARRAY_TASK_ID";

    public override string HostsScript => "scontrol show hostnames \"$SLURM_JOB_NODELIST\"";

    public override IReadOnlyList<string> Variables { get; } = ["SLURM_CONF", "SLURM_CONF_SERVER", "SLURM_CLUSTERS", "SBATCH_"];

    public override string ArrayLimitName => "scontrol";

    public override ShellCommand? ArrayLimitCommand => new("scontrol", "show", "config");

    public override ShellCommand Submit(BatchRequest request)
    {
        var command = new ShellCommand("sbatch", "--parsable", $"--job-name={request.Name}", $"--chdir={request.Directory}");
        command.Word($"--output={OutputPattern(request.Directory)}{(request.Elements is null ? "output" : "output.%a")}");
        if (request.Elements is { } elements)
        {
            command.Word(string.Create(CultureInfo.InvariantCulture, $"--array=0-{elements - 1}"));
        }

        return command.Words(request.Options).Word(request.Script);
    }

    public override SubmissionResult ParseSubmission(CommandResult result)
    {
        // With --parsable the answer is "id" or "id;cluster".
        var id = result.StandardOutput.AsSpan().Trim();
        id = id[(id.LastIndexOf('\n') + 1)..];
        id = id.IndexOf(';') is >= 0 and var end ? id[..end] : id;
        if (result.ExitCode == 0 && id.Length > 0 && id.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return new SubmissionResult(id.ToString());
        }

        var message = MessagePattern.Clean(result.StandardError, result.ExitCode);
        var isTransient = result.ExitCode == 0 || Array.Exists(Transient, text => result.StandardError.Contains(text, StringComparison.OrdinalIgnoreCase));
        var flag = Regex.Match(message, "(?:Invalid |unrecognized option ')(--[a-z-]+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        return new SubmissionResult(null, message, isTransient)
        {
            Option = flag.Success ? flag.Groups[1].Value : MessagePattern.Find(Patterns, message),
        };
    }

    public override IReadOnlyList<BatchOption> Complete(IReadOnlyList<BatchOption> options, JobResources resources, TimeSpan? limit)
    {
        var all = options.ToList();
        void Add(string key, string flag, string value) => all.Add(new BatchOption(key, flag, [$"{flag}={value}"]));
        if (limit is { } time)
        {
            all.RemoveAll(static option => option.Flag == "--time");
            Add("time", "--time", ServiceOptions.Clock(time));
        }

        if (resources.Locations > 1)
        {
            all.RemoveAll(static option => option.Flag == "--nodes");
            Add("nodes", "--nodes", resources.Locations.ToString(CultureInfo.InvariantCulture));
        }

        if (resources.Cores is { } cores
            && !HasAny(options, "--cpus-per-task", "--cpus-per-gpu", "--ntasks", "--ntasks-per-node", "--ntasks-per-core", "--ntasks-per-socket", "--mincpus", "--exclusive", "--tres-per-task"))
        {
            if (resources.Locations > 1)
            {
                Add("ntasksPerNode", "--ntasks-per-node", "1");
            }

            Add("cpusPerTask", "--cpus-per-task", Math.Ceiling(cores).ToString(CultureInfo.InvariantCulture));
        }

        if (resources.MemoryMiB is { } memory && !HasAny(options, "--mem", "--mem-per-cpu", "--mem-per-gpu"))
        {
            Add("mem", "--mem", Math.Ceiling(memory).ToString(CultureInfo.InvariantCulture) + "M");
        }

        if (resources.Gpus is { } gpus && !HasAny(options, "--gpus", "--gpus-per-node", "--gpus-per-task", "--gpus-per-socket", "--gres", "--tres-per-task"))
        {
            Add("gpusPerNode", "--gpus-per-node", gpus.ToString(CultureInfo.InvariantCulture));
        }

        return all;
    }

    public override ShellCommand Cancel(IReadOnlyList<string> ids) => new(["scancel", .. ids]);

    public override IReadOnlyList<(string Name, ShellCommand Command)> Find(IReadOnlyList<string> names)
    {
        var list = string.Join(',', names);
        return
        [
            ("squeue", new ShellCommand("squeue", "-h", "-t", "all", "-n", list, "-o", "%F|%j")),
            ("sacct", new ShellCommand("sacct", "-X", "-n", "-P", "-S", "now-7days", $"--name={list}", "-o", "JobID,JobName%250")),
        ];
    }

    public override IReadOnlyDictionary<string, string>? ParseFound(IReadOnlyList<string> names, CommandResult result)
    {
        if (result.ExitCode != 0)
        {
            return result.StandardError.Contains("accounting storage is disabled", StringComparison.Ordinal) ? new Dictionary<string, string>() : null;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            if (bar > 0 && names.Contains(line[(bar + 1)..].Trim()))
            {
                found[line[(bar + 1)..].Trim()] = line[..bar].Split('_')[0].Trim();
            }
        }

        return found;
    }

    public override string ElementId(string arrayId, int index) => string.Create(CultureInfo.InvariantCulture, $"{arrayId}_{index}");

    public override string WholeOf(string id) => id.Split('_')[0];

    public override string OutputPath(string directory, string id, int? index) =>
        index is null ? directory + "/output" : string.Create(CultureInfo.InvariantCulture, $"{directory}/output.{index}");

    public override int? ParseArrayLimit(CommandResult result)
    {
        // MaxArraySize is one more than the greatest index.
        var match = Regex.Match(result.StandardOutput, @"^MaxArraySize\s*=\s*(\d+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1));
        return result.ExitCode == 0 && match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    // A percent sign begins a replacement in the names of output files, and a backslash takes all of them away.
    private static string OutputPattern(string directory) => directory.Replace("%", "%%", StringComparison.Ordinal) + "/";
}
