using System.Text.Json;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Flux;

/// <summary>Asks the instance with <c>flux jobs</c>.</summary>
internal sealed class FluxJobsSource : StatusSource
{
    public override string Name => "flux jobs";

    public override ShellCommand Command(IReadOnlyList<string> ids) => new(["flux", "jobs", "--json", .. ids]);

    public override StatusListing Parse(CommandResult result)
    {
        // When it knows none of the jobs, it fails; when it knows some, it complains about the others.
        var isAboutJobs = result.StandardError.Contains("unknown", StringComparison.Ordinal) && result.StandardError.Contains("JobID", StringComparison.Ordinal);
        if (result.ExitCode != 0)
        {
            return isAboutJobs ? StatusListing.Of([]) : StatusListing.Failed(FirstLine(result));
        }

        if (Documents(result) is not { } jobs)
        {
            return StatusListing.Failed("flux jobs printed something that is not JSON about jobs");
        }

        var states = new List<QueueJobStatus>();
        foreach (var job in jobs)
        {
            if (FluxStates.Read(job) is not { } status)
            {
                return StatusListing.Failed($"flux jobs printed a job that is not understood: '{job.GetRawText()[..Math.Min(job.GetRawText().Length, 80)]}'");
            }

            states.Add(status);
        }

        return StatusListing.Of(states);
    }

    /// <summary>Reads the identifiers of all jobs by their names, the latest of each; null when it is no answer.</summary>
    public static IReadOnlyDictionary<string, string>? ReadNames(CommandResult result)
    {
        if (result.ExitCode != 0 || Documents(result) is not { } jobs)
        {
            return null;
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var job in jobs)
        {
            // The latest comes first.
            if (FluxStates.Text(job, "name") is { } name && FluxStates.Text(job, "jobid") is { } id)
            {
                names.TryAdd(name, FluxScheduler.Normalize(id));
            }
        }

        return names;
    }

    // One job that was asked for by its id comes as it is, several come in a list.
    private static IReadOnlyList<JsonElement>? Documents(CommandResult result)
    {
        try
        {
            using var document = JsonDocument.Parse(result.StandardOutput);
            var root = document.RootElement.Clone();
            return root.ValueKind != JsonValueKind.Object ? null
                : root.TryGetProperty("jobs", out var jobs) && jobs.ValueKind == JsonValueKind.Array ? [.. jobs.EnumerateArray()]
                : root.TryGetProperty("jobid", out _) ? [root]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
