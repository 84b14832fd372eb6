namespace StreamFlow.Spec;

/// <summary>The names of one scope of a document.</summary>
/// <param name="findings">Where to report.</param>
internal sealed class DocumentNames(List<Finding> findings)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Adds a name; reports one that is not allowed, and one that is taken.</summary>
    /// <param name="name">The name.</param>
    /// <param name="owner">What has it, for the message.</param>
    /// <param name="position">Where that is declared.</param>
    public void Add(string name, string owner, SourcePosition position)
    {
        if (!IsName(name))
        {
            findings.Add(Rules.InvalidCwlName.At(position, name, owner));
        }
        else if (_owners.TryGetValue(name, out var other))
        {
            findings.Add(Rules.NameClash.At(position, Sentence(other), owner, name));
        }
        else
        {
            _owners.Add(name, owner);
        }
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static bool IsName(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!(char.IsLetterOrDigit(character) || character is '_' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
