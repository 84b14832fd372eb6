using StreamFlow.Connectors.Streams;

namespace StreamFlow.Connectors.Copies;

/// <summary>Writes to several streams at once, the slowest setting the pace, and tells how many bytes went to each.</summary>
/// <param name="targets">Where everything goes; they stay open.</param>
/// <param name="progress">Is told the bytes, or null.</param>
internal sealed class CountingStream(IReadOnlyList<Stream> targets, IProgress<long>? progress) : ForwardStream
{
    public override bool CanWrite => true;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (targets.Count == 1)
        {
            await targets[0].WriteAsync(buffer, cancellationToken);
        }
        else
        {
            await Task.WhenAll(targets.Select(target => target.WriteAsync(buffer, cancellationToken).AsTask()));
        }

        progress?.Report(buffer.Length);
    }
}
