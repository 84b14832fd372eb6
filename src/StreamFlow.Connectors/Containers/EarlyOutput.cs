using StreamFlow.Connectors.Streams;

namespace StreamFlow.Connectors.Containers;

/// <summary>The output of a command, of which some can be taken in before anybody asks for it.</summary>
/// <remarks>The client of an engine hands on output and errors as they come, in one thread: while its output is not read, no errors come either.</remarks>
/// <param name="stream">The output.</param>
internal sealed class EarlyOutput(Stream stream) : ForwardStream
{
    private const int ChunkSize = 32 * 1024;

    private readonly Queue<ReadOnlyMemory<byte>> _taken = new();
    private ReadOnlyMemory<byte> _rest;
    private (Task<int> Read, byte[] Buffer)? _pending;

    public override bool CanRead => true;

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
        if (_rest.IsEmpty && !_taken.TryDequeue(out _rest))
        {
            if (_pending is not { } pending)
            {
                return await stream.ReadAsync(buffer, cancellationToken);
            }

            var read = await pending.Read.WaitAsync(cancellationToken);
            _pending = null;
            _rest = pending.Buffer.AsMemory(0, read);
        }

        var count = Math.Min(_rest.Length, buffer.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        await base.DisposeAsync();
    }
}
