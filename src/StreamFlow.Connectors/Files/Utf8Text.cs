using System.Text;

namespace StreamFlow.Connectors.Files;

/// <summary>Text from bytes that may end in the middle of a character.</summary>
internal static class Utf8Text
{
    /// <summary>Decodes the characters that are whole.</summary>
    public static string WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var characters = new char[decoder.GetCharCount(bytes, flush: false)];
        return new string(characters, 0, decoder.GetChars(bytes, characters, flush: false));
    }
}
