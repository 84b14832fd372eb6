using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace StreamFlow.Generators.Documents;

/// <summary>Turns the ids of a CWL document into C# names, each once in its scope and always the same.</summary>
/// <param name="taken">Names that mean something else in the scope, such as that of the enclosing class.</param>
internal sealed class Identifiers(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Gives the name of the next id: <c>extract-reads_2</c> becomes <c>ExtractReads2</c>; a second of the same name gets a number.</summary>
    /// <param name="id">The id.</param>
    /// <param name="suffix">The end of a second name that is taken along with the first; empty for none.</param>
    public string Next(string id, string suffix = "")
    {
        var name = Pascal(id);
        var unique = name;
        for (var i = 2; _taken.Contains(unique) || _taken.Contains(unique + suffix); i++)
        {
            unique = $"{name}_{i}";
        }

        _taken.Add(unique);
        _taken.Add(unique + suffix);
        return unique;
    }

    private static string Pascal(string id)
    {
        var name = new StringBuilder(id.Length);
        var startsWord = true;
        foreach (var character in id)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(character) || character == '_')
            {
                startsWord = true;
                continue;
            }

            // Two digits that a separator keeps apart must stay apart: 1_1 is not 11.
            if (startsWord && name.Length > 0 && char.IsDigit(character) && char.IsDigit(name[name.Length - 1]))
            {
                name.Append('_');
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }
}
