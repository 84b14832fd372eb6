using System.Buffers.Binary;

namespace StreamFlow.Cwl.Expressions.JavaScript.Protocol;

/// <summary>Reads frames from a pipe.</summary>
/// <remarks>
/// Reading blocks. Each end has one thread for it: asynchronous reads of a pipe would take a thread of the pool for as long as the
/// pipe is quiet, and the pool of a small machine has two.
/// </remarks>
internal sealed class FrameStream(Stream stream)
{
    // No frame is near it; a larger length means that the bytes are not frames.
    private const int MaximumLength = 1 << 30;

    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads the next frame, or gives false at the end of the stream.</summary>
    /// <param name="frame">The kind and what follows; valid until the next call.</param>
    public bool TryRead(out ReadOnlySpan<byte> frame)
    {
        frame = default;
        if (!TryFill(FrameWriter.HeaderLength))
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start));
        if (length is <= 0 or > MaximumLength || !TryFill(FrameWriter.HeaderLength + length))
        {
            return false;
        }

        frame = _buffer.AsSpan(_start + FrameWriter.HeaderLength, length);
        _start += FrameWriter.HeaderLength + length;
        return true;
    }

    /// <summary>Skips to what stands after a mark, or gives false when it is not found.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="limit">How many bytes to skip at most.</param>
    public bool TrySkipTo(ReadOnlySpan<byte> mark, int limit)
    {
        for (var skipped = 0; skipped <= limit; skipped++)
        {
            if (!TryFill(mark.Length))
            {
                return false;
            }

            if (_buffer.AsSpan(_start, mark.Length).SequenceEqual(mark))
            {
                _start += mark.Length;
                return true;
            }

            _start++;
        }

        return false;
    }

    private bool TryFill(int count)
    {
        while (_end - _start < count)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                _end -= _start;
                _start = 0;
            }

            if (_buffer.Length < count)
            {
                Array.Resize(ref _buffer, Math.Max(count, Math.Min(_buffer.Length * 2, MaximumLength)));
            }

            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }
}
