using System.Globalization;
using System.Text;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Importing.Syntax;

/// <summary>Turns the ids of a CWL document into C# names, each once in its scope.</summary>
/// <param name="taken">Names that mean something else in the scope.</param>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Tells whether a name is in use.</summary>
    public bool Contains(string name) => _taken.Contains(name);

    /// <summary>Gives the name of the next id: <c>sort-reads</c> becomes <c>SortReads</c>.</summary>
    /// <param name="id">The id.</param>
    /// <param name="suffix">What is appended when the name is taken, such as <c>Step</c>; a number follows when that is taken too.</param>
    public string Next(string id, string suffix)
    {
        var name = Pascal(id);
        var unique = name;
        for (var i = 1; !_taken.Add(unique); i++)
        {
            unique = i == 1 ? name + suffix : $"{name}{suffix}{i.ToString(CultureInfo.InvariantCulture)}";
        }

        return unique;
    }

    /// <summary>Gives the attribute that a member needs to keep its id in the emitted document; null when its name says it.</summary>
    public static string? NameAttribute(string member, string id) =>
        string.Equals(Naming.KeyOf(member), id, StringComparison.Ordinal) ? null : $"Name({CSharpText.Quote(id)})";

    private static string Pascal(string id)
    {
        var name = new StringBuilder(id.Length);
        var startsWord = true;
        foreach (var character in id)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            // Two digits that a separator keeps apart must stay apart: 1_1 is not 11.
            if (startsWord && name.Length > 0 && char.IsDigit(character) && char.IsDigit(name[^1]))
            {
                name.Append('_');
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        if (name.Length == 0 || !char.IsLetter(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }
}
