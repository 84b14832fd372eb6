using StreamFlow.Connectors.Streams;

namespace StreamFlow.Connectors.Copies;

/// <summary>Tells how many bytes were read from a stream, which stays open.</summary>
internal sealed class CountedReader(Stream stream, IProgress<long>? progress) : ForwardStream
{
    public override bool CanRead => true;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await stream.ReadAsync(buffer, cancellationToken);
        progress?.Report(read);
        return read;
    }
}
