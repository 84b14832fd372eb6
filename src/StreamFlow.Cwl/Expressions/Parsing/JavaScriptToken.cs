using System.Runtime.InteropServices;

namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>A word, string, number, regular expression or sign of JavaScript.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JavaScriptToken(JavaScriptTokenKind Kind, int Start, int End)
{
    /// <summary>Gives the text of the token.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Tells whether the token is this one sign.</summary>
    public bool Is(string text, char sign) => Kind == JavaScriptTokenKind.Sign && End - Start == 1 && text[Start] == sign;
}
