namespace StreamFlow.Connectors.Containers;

/// <summary>The output of a command, of which some can be taken in before anybody asks for it.</summary>
/// <remarks>The client of an engine hands on output and errors as they come, in one thread: while its output is not read, no errors come either.</remarks>
/// <param name="stream">The output.</param>
internal sealed class EarlyOutput(Stream stream) : Stream
{
    private const int ChunkSize = 32 * 1024;

    private readonly Queue<ReadOnlyMemory<byte>> _taken = new();
    private (Task<int> Read, byte[] Buffer)? _pending;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Takes in what comes until a task has ended. Nobody may read meanwhile.</summary>
    public async Task TakeUntilAsync(Task end)
    {
        while (!end.IsCompleted)
        {
            var buffer = new byte[ChunkSize];
            var read = stream.ReadAsync(buffer).AsTask();
            _pending = (read, buffer);
            if (await Task.WhenAny(read, end) == end || !read.IsCompletedSuccessfully || read.Result == 0)
            {
                return; // Whoever reads gets what this read brings, be it the end or an error.
            }

            _taken.Enqueue(buffer.AsMemory(0, read.Result));
            _pending = null;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_taken.Count == 0 && _pending is { } pending)
        {
            var read = await pending.Read.WaitAsync(cancellationToken);
            _pending = null;
            if (read == 0)
            {
                return 0;
            }

            _taken.Enqueue(pending.Buffer.AsMemory(0, read));
        }

        if (!_taken.TryDequeue(out var chunk))
        {
            return await stream.ReadAsync(buffer, cancellationToken);
        }

        var count = Math.Min(chunk.Length, buffer.Length);
        chunk[..count].CopyTo(buffer);
        if (count < chunk.Length)
        {
            PutBack(chunk[count..]);
        }

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The output of a command is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        await base.DisposeAsync();
    }

    private void PutBack(ReadOnlyMemory<byte> rest)
    {
        var others = _taken.ToArray();
        _taken.Clear();
        _taken.Enqueue(rest);
        foreach (var other in others)
        {
            _taken.Enqueue(other);
        }
    }
}
