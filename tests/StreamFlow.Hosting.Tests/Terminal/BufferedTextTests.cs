using System.Text;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Tests.Terminal;

public sealed class BufferedTextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Write_PiecesThatCutCharacters_PassesOnTheSameText(int piece)
    {
        var expected = string.Concat(Enumerable.Repeat("größer €, 𝄞", 10_000));
        using var stream = new MemoryStream();
        using var console = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        using var text = new BufferedText(console);

        for (var start = 0; start < expected.Length; start += piece)
        {
            text.Write(expected.AsSpan(start, Math.Min(piece, expected.Length - start)));
        }

        text.Write('.');
        text.Flush();

        Assert.Equal(expected + ".", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
