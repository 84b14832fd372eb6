using Microsoft.CodeAnalysis.CSharp;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes values as C#.</summary>
internal static class Literals
{
    /// <summary>Quotes text as a C# string.</summary>
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>Writes a name so that it is one also where it is a keyword.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Writes text of several lines as a raw string that looks like the file, when it can; else as a quoted one.</summary>
    public static string QuoteLines(string text)
    {
        // A raw string cannot hold a carriage return faithfully, nor text that C# would not show as it is.
        if (text.Length == 0 || text.Any(character => char.IsControl(character) && character != '\n'))
        {
            return Quote(text);
        }

        var fence = "\"\"\"";
        while (text.Contains(fence))
        {
            fence += "\"";
        }

        return $"{fence}\n{text}\n{fence}";
    }
}
