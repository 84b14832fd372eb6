using System.Globalization;
using StreamFlow.Connectors.Queues.Options;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Resources;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Pbs;

/// <summary>The commands of PBS Professional and OpenPBS.</summary>
internal sealed class PbsScheduler : BatchScheduler
{
    private static readonly MessagePattern[] Patterns =
    [
        new("queue", "destination"), new("Resource_List", "resources"), new("resource", "resources"), new("walltime", "resources"),
        new("-N value", "jobName"), new("account", "account"), new("environment", "variableList"), new("15002", "additionalAttributes"),
    ];

    private static readonly string[] Transient = ["cannot connect to server", "Connection refused", "Connection timed out", "Connection reset", "End of File", "errno=15010", "errno=15031"];

    public override string SubmitCommand => "qsub";

    public override string CancelCommand => "qdel";

    public override FlagStyle Style => FlagStyle.Separate;

    public override IReadOnlyList<StatusSource> Sources { get; } = [new QstatSource(withHistory: true), new QstatSource(withHistory: false)];

    public override string? ArrayIndexVariable => "PBS_ARRAY_INDEX";

    public override string HostsScript => "awk '!seen[$0]++' \"$PBS_NODEFILE\"";

    public override IReadOnlyList<string> Variables { get; } = ["PBS_CONF_FILE", "PBS_EXEC", "PBS_DEFAULT", "PBS_SERVER", "PBS_AUTH_METHOD"];

    public override ShellCommand Submit(BatchRequest request)
    {
        // A job starts in the home directory; its wrapper goes where it belongs. What the script itself writes comes back when it has ended.
        var command = new ShellCommand("qsub", "-N", request.Name, "-j", "oe", "-o", request.Directory + (request.Elements is null ? "/output" : "/"));
        if (request.Elements is { } elements)
        {
            command.Words("-J", string.Create(CultureInfo.InvariantCulture, $"0-{elements - 1}"));
        }

        return command.Words(request.Options).Word(request.Script);
    }

    public override SubmissionResult ParseSubmission(CommandResult result)
    {
        var id = result.StandardOutput.Trim();
        id = id[(id.LastIndexOf('\n') + 1)..];
        if (result.ExitCode == 0 && id.Length > 0 && char.IsAsciiDigit(id[0]))
        {
            return new SubmissionResult(id);
        }

        var message = MessagePattern.Clean(result.StandardError.Replace("qsub: ", string.Empty, StringComparison.Ordinal), result.ExitCode);
        var isTransient = result.ExitCode == 0 || Array.Exists(Transient, text => result.StandardError.Contains(text, StringComparison.Ordinal));
        return new SubmissionResult(null, message, isTransient) { Option = MessagePattern.Find(Patterns, message) };
    }

    public override IReadOnlyList<BatchOption> Complete(IReadOnlyList<BatchOption> options, JobResources resources, TimeSpan? limit)
    {
        var own = options.FirstOrDefault(static option => option.Flag == "-l")?.Words[1].Split(',') ?? [];
        var wanted = PbsResources.Complete(own, resources, limit);
        var all = options.Where(static option => option.Flag != "-l").ToList();
        if (wanted.Count > 0)
        {
            all.Add(new BatchOption("resources", "-l", ["-l", string.Join(',', wanted)]));
        }

        return all;
    }

    public override ShellCommand Cancel(IReadOnlyList<string> ids) => new(["qdel", .. ids]);

    // A server without history refuses the first form.
    public override IReadOnlyList<(string Name, ShellCommand Command)> Find(IReadOnlyList<string> names) =>
        [("qstat", new ShellCommand("qstat", "-x", "-f", "-F", "dsv")), ("qstat", new ShellCommand("qstat", "-f", "-F", "dsv"))];

    public override IReadOnlyDictionary<string, string>? ParseFound(IReadOnlyList<string> names, CommandResult result)
    {
        if (result.StandardError.Contains("not configured to maintain job history", StringComparison.Ordinal))
        {
            return new Dictionary<string, string>();
        }

        if (result.ExitCode != 0)
        {
            return null;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (QstatSource.ReadLine(line) is var (id, attributes) && attributes.GetValueOrDefault("Job_Name") is { } name && names.Contains(name))
            {
                found[name] = id;
            }
        }

        return found;
    }

    public override string ElementId(string arrayId, int index) =>
        arrayId.Replace("[]", string.Create(CultureInfo.InvariantCulture, $"[{index}]"), StringComparison.Ordinal);

    public override string WholeOf(string id)
    {
        var open = id.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? id : $"{id[..open]}[]{id[(id.IndexOf(']', open) + 1)..]}";
    }

    public override string OutputPath(string directory, string id, int? index) => index is null ? directory + "/output" : $"{directory}/{id}.OU";
}
