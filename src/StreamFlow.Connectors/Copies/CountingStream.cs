namespace StreamFlow.Connectors.Copies;

/// <summary>Writes to several streams at once, the slowest setting the pace, and tells how many bytes went to each.</summary>
/// <param name="targets">Where everything goes; they stay open.</param>
/// <param name="progress">Is told the bytes, or null.</param>
internal sealed class CountingStream(IReadOnlyList<Stream> targets, IProgress<long>? progress) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        foreach (var target in targets)
        {
            target.Write(buffer, offset, count);
        }

        progress?.Report(count);
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
