using System.Security.Cryptography;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Copies;

/// <summary>Finds out, once for each location and only when something larger is copied, whether the link to it is slower than a core compresses.</summary>
/// <param name="time">The clock.</param>
internal sealed class SlowLinks(TimeProvider time)
{
    // gzip at its fastest makes some 80 to 150 MB/s of its input; below a fraction of that, what it takes away counts more than what it costs.
    private const long SlowBytesPerSecond = 16_000_000;

    // Of a link that is as slow as this, no more has to be known, and a larger sample would take long.
    private const long VerySlowBytesPerSecond = 1_000_000;
    private const int SmallSample = 64 * 1024;
    private const int LargeSample = 1024 * 1024;

    private readonly OnceEach<string, bool> _answers = new();

    /// <summary>Says whether copies to and from a location are better compressed on their way, as far as the link goes.</summary>
    public async ValueTask<bool> AreCompressedAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken) =>
        connector.MayCompressCopies && !IsHere(location)
        && await _answers.GetAsync(location.ToString(), () => MeasureAsync(connector, location, cancellationToken), cancellationToken);

    private static bool IsHere(ExecutionLocation location) => location.IsLocal || (location.Wraps is { } wrapped && IsHere(wrapped));

    private async Task<bool> MeasureAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken)
    {
        try
        {
            // What a command takes that is sent nothing is distance, not slowness.
            var nothing = Min(await TimeAsync(0), await TimeAsync(0));
            if (IsSlower(SmallSample, await TimeAsync(SmallSample) - nothing, VerySlowBytesPerSecond))
            {
                return true;
            }

            // A moment in which others use the link, or the machine is busy, is no slow link: what is slow has to be so twice.
            return IsSlower(LargeSample, await TimeAsync(LargeSample) - nothing, SlowBytesPerSecond)
                && IsSlower(LargeSample, await TimeAsync(LargeSample) - nothing, SlowBytesPerSecond);
        }
        catch (WorkflowExecutionException)
        {
            return false; // There is no gzip; or nothing can be sent at all, which the copy itself will tell.
        }

        Task<TimeSpan> TimeAsync(int bytes) => SendAsync(connector, location, bytes, cancellationToken);
    }

    private async Task<TimeSpan> SendAsync(IConnector connector, ExecutionLocation location, int bytes, CancellationToken cancellationToken)
    {
        var command = new ShellCommand("command", "-v", "gzip").OutputTo("/dev/null").And().Words("cat").OutputTo("/dev/null");
        var noise = RandomNumberGenerator.GetBytes(Math.Min(bytes, SmallSample)); // Nothing that could be compressed on the way.
        var stream = await connector.OpenWriterAsync(location, command, cancellationToken);
        long start;
        await using (stream)
        {
            start = time.GetTimestamp();
            for (var sent = 0; sent < bytes; sent += noise.Length)
            {
                await stream.WriteAsync(noise, cancellationToken);
            }
        }

        return time.GetElapsedTime(start);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static bool IsSlower(int bytes, TimeSpan taken, long bytesPerSecond) => taken.TotalSeconds * bytesPerSecond > bytes;
}
