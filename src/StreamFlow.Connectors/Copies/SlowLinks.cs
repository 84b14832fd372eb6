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
    private const int SampleSize = 1024 * 1024;
    private const int ChunkSize = 64 * 1024;

    private readonly OnceEach<string, bool> _answers = new();

    /// <summary>Says whether copies to and from a location are better compressed on their way, as far as the link goes.</summary>
    public async ValueTask<bool> AreCompressedAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken) =>
        connector.MayCompressCopies && !IsHere(location)
        && await _answers.GetAsync(location.ToString(), () => MeasureAsync(connector, location, cancellationToken));

    private static bool IsHere(ExecutionLocation location) => location.IsLocal || (location.Wraps is { } wrapped && IsHere(wrapped));

    // A moment in which others use the link, or the machine is busy, is no slow link: what is slow has to be so twice.
    private async Task<bool> MeasureAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken)
    {
        try
        {
            return await IsSlowAsync(connector, location, cancellationToken) && await IsSlowAsync(connector, location, cancellationToken);
        }
        catch (WorkflowExecutionException)
        {
            return false; // There is no gzip; or nothing can be sent at all, which the copy itself will tell.
        }
    }

    private async Task<bool> IsSlowAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken)
    {
        var command = new ShellCommand("command", "-v", "gzip").OutputTo("/dev/null").And().Words("cat").OutputTo("/dev/null");
        var noise = RandomNumberGenerator.GetBytes(ChunkSize); // Nothing that could be compressed on the way.
        var stream = await connector.OpenWriterAsync(location, command, cancellationToken);
        long start;
        await using (stream)
        {
            start = time.GetTimestamp();
            for (var sent = 0; sent < SampleSize; sent += ChunkSize)
            {
                await stream.WriteAsync(noise, cancellationToken);
            }
        }

        return SampleSize / Math.Max(time.GetElapsedTime(start).TotalSeconds, 1e-6) < SlowBytesPerSecond;
    }
}
