using System.Text;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Tests.Terminal;

public sealed class Utf8TextBufferTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100_000)]
    public void Advance_TextInPiecesThatCutCharacters_PassesOnTheSameText(int piece)
    {
        var text = string.Concat(Enumerable.Repeat("größer €, 𝄞 ", 10_000));
        var bytes = Encoding.UTF8.GetBytes(text);
        var result = new StringWriter();
        var buffer = new Utf8TextBuffer(result);

        for (var start = 0; start < bytes.Length; start += piece)
        {
            var part = bytes.AsSpan(start, Math.Min(piece, bytes.Length - start));
            part.CopyTo(buffer.GetSpan(part.Length));
            buffer.Advance(part.Length);
        }

        Assert.Equal(text, result.ToString());
    }
}
