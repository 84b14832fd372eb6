using System.Text;

namespace StreamFlow.Hosting.Terminal;

/// <summary>Gathers small pieces of text: the console passes on each piece by itself.</summary>
/// <param name="text">Where the text goes; it stays open.</param>
internal sealed class BufferedText(TextWriter text) : TextWriter
{
    private readonly char[] _buffer = new char[16 * 1024];
    private int _length;

    public override Encoding Encoding => text.Encoding;

    public override void Write(char value)
    {
        if (_length == _buffer.Length)
        {
            Flush();
        }

        _buffer[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_length == _buffer.Length)
            {
                Flush();
            }

            var taken = Math.Min(buffer.Length, _buffer.Length - _length);
            buffer[..taken].CopyTo(_buffer.AsSpan(_length));
            _length += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Flush()
    {
        // A pair of surrogates must not be cut in two: each half would be encoded by itself.
        var kept = _length > 1 && char.IsHighSurrogate(_buffer[_length - 1]) ? 1 : 0;
        text.Write(_buffer, 0, _length - kept);
        _buffer.AsSpan(_length - kept, kept).CopyTo(_buffer);
        _length = kept;
    }
}
