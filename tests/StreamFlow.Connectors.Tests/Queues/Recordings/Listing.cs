using System.Globalization;
using StreamFlow.Connectors.Queues.States;

namespace StreamFlow.Connectors.Tests.Queues.Recordings;

/// <summary>Writes what a parser made of an answer, a line a job.</summary>
internal static class Listing
{
    public static string Describe(string name, StatusListing listing) =>
        listing.IsUnavailable ? $"{name}: unavailable ({listing.Error})\n"
        : !listing.IsAnswer ? $"{name}: no answer ({listing.Error})\n"
        : listing.Jobs.Count == 0 ? $"{name}: no job\n"
        : string.Concat(listing.Jobs.Select(job => $"{name}: {Describe(job)}\n"));

    private static string Describe(QueueJobStatus job)
    {
        var code = job.Signal is { } signal ? string.Create(CultureInfo.InvariantCulture, $" signal {signal}") : job.ExitCode is { } exit ? string.Create(CultureInfo.InvariantCulture, $" exit {exit}") : string.Empty;
        var marks = (job.NeverStarts ? " never-starts" : string.Empty) + (job.MayComeBack ? " may-come-back" : string.Empty);
        return $"{job.Id} {job.Phase} {job.State}{(job.Failure is { } failure ? $" {failure}" : string.Empty)}{code}{marks}{(job.Reason is null ? string.Empty : $" ({job.Reason})")}";
    }
}
