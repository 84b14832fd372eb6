using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace StreamFlow.Cwl.Expressions.JavaScript.Protocol;

/// <summary>Builds frames in memory: a length in four bytes, a kind, and what belongs to it.</summary>
internal sealed class FrameWriter
{
    /// <summary>The bytes of the length that stands before each frame.</summary>
    public const int HeaderLength = 4;

    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    /// <summary>Gets what was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Forgets what was written, but keeps the memory.</summary>
    public void Clear() => _buffer.ResetWrittenCount();

    /// <summary>Writes the length and the kind of a frame.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="length">How many bytes will follow.</param>
    public void WriteHeader(FrameKind kind, int length)
    {
        WriteInt32(length + 1);
        WriteByte((byte)kind);
    }

    /// <summary>Writes a byte.</summary>
    public void WriteByte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    /// <summary>Writes four bytes, the lowest first.</summary>
    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
    }

    /// <summary>Writes eight bytes, the lowest first.</summary>
    public void WriteInt64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
    }

    /// <summary>Writes a text: its length in bytes, and UTF-8.</summary>
    public void WriteText(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteInt32(length);
        Encoding.UTF8.GetBytes(text, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }

    /// <summary>Writes a text as UTF-8 without its length.</summary>
    public void WriteUtf8(string text)
    {
        var span = _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        _buffer.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    /// <summary>Gives the length of a text in a frame.</summary>
    public static int LengthOf(string text) => sizeof(int) + Encoding.UTF8.GetByteCount(text);
}
