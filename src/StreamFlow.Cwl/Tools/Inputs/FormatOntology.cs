namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>What ontologies (<c>$schemas</c>) say about formats: which is a subclass of, or equivalent to, which.</summary>
internal sealed class FormatOntology
{
    private readonly Dictionary<string, HashSet<string>> _broader = new(StringComparer.Ordinal);

    /// <summary>Says that everything of one format is of another.</summary>
    public void AddSubclass(string narrower, string broader)
    {
        if (!_broader.TryGetValue(narrower, out var all))
        {
            _broader[narrower] = all = new HashSet<string>(StringComparer.Ordinal);
        }

        all.Add(broader);
    }

    /// <summary>Says that two formats are the same.</summary>
    public void AddEquivalent(string left, string right)
    {
        AddSubclass(left, right);
        AddSubclass(right, left);
    }

    /// <summary>Gets whether a format is, directly or through others, a subclass of or equivalent to another.</summary>
    public bool IsA(string format, string wanted)
    {
        var pending = new Stack<string>([format]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { format };
        while (pending.TryPop(out var current))
        {
            if (string.Equals(current, wanted, StringComparison.Ordinal))
            {
                return true;
            }

            foreach (var broader in _broader.GetValueOrDefault(current) ?? [])
            {
                if (seen.Add(broader))
                {
                    pending.Push(broader);
                }
            }
        }

        return false;
    }
}
