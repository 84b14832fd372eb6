using System.Buffers;
using System.Text;

namespace StreamFlow.Hosting.Terminal;

/// <summary>Takes UTF-8 and passes it on as text piece by piece, so that a large result is never whole in memory.</summary>
/// <param name="text">Where the text goes.</param>
internal sealed class Utf8TextBuffer(TextWriter text) : IBufferWriter<byte>
{
    private const int Size = 16 * 1024;

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder(); // A character may be cut in two between pieces.
    private byte[] _bytes = new byte[Size];
    private char[] _characters = new char[Size];

    public void Advance(int count)
    {
        if (_characters.Length <= count)
        {
            _characters = new char[_bytes.Length + 1]; // And the rest of a character from the piece before.
        }

        var length = _decoder.GetChars(_bytes, 0, count, _characters, 0);
        text.Write(_characters, 0, length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _bytes.Length)
        {
            _bytes = new byte[sizeHint];
        }

        return _bytes;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
