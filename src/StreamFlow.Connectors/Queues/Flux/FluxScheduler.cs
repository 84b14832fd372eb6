using System.Globalization;
using StreamFlow.Connectors.Queues.Options;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Resources;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Flux;

/// <summary>The commands of Flux. It has no job arrays of batch scripts.</summary>
internal sealed class FluxScheduler : BatchScheduler
{
    private static readonly MessagePattern[] Patterns =
    [
        new("not a valid queue", "queue"), new("queue", "queue"), new("duration", "timeLimit"), new("time-limit", "timeLimit"), new("urgency", "urgency"),
        new("begin-time", "beginTime"), new("requires", "requires"), new("nslots", "nslots"), new("nodes", "nodes"), new("gpus", "gpusPerNode"),
    ];

    public override string SubmitCommand => "flux batch";

    public override string CancelCommand => "flux cancel";

    public override IReadOnlyList<StatusSource> Sources { get; } = [new FluxJobsSource()];

    public override string HostsScript => "flux hostlist --expand --delimiter='\n' \"$(flux getattr hostlist)\"";

    public override IReadOnlyList<string> Variables { get; } = ["FLUX_URI", "FLUX_HANDLE_TRACE", "XDG_RUNTIME_DIR"];

    // A percent sign or a brace begins a replacement in the names of output files.
    public override ShellCommand Submit(BatchRequest request) =>
        new ShellCommand("flux", "batch", $"--job-name={request.Name}", $"--cwd={request.Directory}", $"--output={request.Directory}/output")
            .Words(request.Options)
            .Word(request.Script);

    public override SubmissionResult ParseSubmission(CommandResult result)
    {
        var id = Normalize(result.StandardOutput.Trim());
        if (result.ExitCode == 0 && id.Length > 1 && id[0] == 'f')
        {
            return new SubmissionResult(id);
        }

        var message = MessagePattern.Clean(result.StandardError, result.ExitCode);
        var isTransient = result.ExitCode == 0 || message.Contains("Unable to connect to Flux", StringComparison.Ordinal);
        return new SubmissionResult(null, message, isTransient) { Option = MessagePattern.Find(Patterns, message) };
    }

    public override IReadOnlyList<BatchOption> Complete(IReadOnlyList<BatchOption> options, JobResources resources, TimeSpan? limit)
    {
        var all = options.ToList();
        void Add(string key, string flag, string value) => all.Add(new BatchOption(key, flag, [$"{flag}={value}"]));
        if (limit is { } time)
        {
            all.RemoveAll(static option => option.Flag == "--time-limit");
            Add("timeLimit", "--time-limit", string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds)}s"));
        }

        var isSized = HasAny(options, "--nslots", "--nodes", "--cores", "--ntasks", "--tasks-per-node", "--tasks-per-core");
        if (resources.Locations > 1)
        {
            all.RemoveAll(static option => option.Flag == "--nodes");
            Add("nodes", "--nodes", resources.Locations.ToString(CultureInfo.InvariantCulture));
        }
        else if (!isSized)
        {
            Add("nodes", "--nodes", "1");
        }

        if (!isSized)
        {
            // With slots the rest of the node stays free for others; with nodes alone the job would have all of it.
            Add("nslots", "--nslots", resources.Locations.ToString(CultureInfo.InvariantCulture));
        }

        if (resources.Cores is { } cores && !HasAny(options, "--cores-per-slot", "--cores", "--cores-per-task", "--exclusive"))
        {
            Add("coresPerSlot", "--cores-per-slot", Math.Ceiling(cores).ToString(CultureInfo.InvariantCulture));
        }

        if (resources.Gpus is { } gpus && !HasAny(options, "--gpus-per-slot", "--gpus-per-node", "--gpus-per-task"))
        {
            Add("gpusPerSlot", "--gpus-per-slot", gpus.ToString(CultureInfo.InvariantCulture));
        }

        return all;
    }

    public override ShellCommand Cancel(IReadOnlyList<string> ids) => new(["flux", "cancel", .. ids]);

    public override IReadOnlyList<(string Name, ShellCommand Command)> Find(IReadOnlyList<string> names) =>
        [("flux jobs", new ShellCommand("flux", "jobs", "-a", "--json", "--count=0"))];

    public override IReadOnlyDictionary<string, string>? ParseFound(IReadOnlyList<string> names, CommandResult result) =>
        FluxJobsSource.ReadNames(result) is not { } all
            ? null
            : all.Where(pair => names.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);

    public override string OutputPath(string directory, string id, int? index) => directory + "/output";

    /// <summary>Gives an identifier as plain letters: where the locale allows it, Flux writes the first one as U+0192.</summary>
    public static string Normalize(string id) => id.Replace('ƒ', 'f');
}
