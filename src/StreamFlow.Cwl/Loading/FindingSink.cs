using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Gathers findings.</summary>
internal sealed class FindingSink
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(string Rule, SourcePosition Position)> _seen = [];
    private int _lenient;

    /// <summary>Gets whether a feature is required that this runner does not have.</summary>
    public bool IsUnsupported { get; private set; }

    /// <summary>Gets whether there was an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds an error; inside <see cref="Lenient"/>, a warning.</summary>
    public void Error(Rule rule, SourcePosition position, string message, string? suggestion = null)
    {
        if (_lenient > 0)
        {
            Add(new Finding(rule.Id, FindingSeverity.Warning, position, message, suggestion));
            return;
        }

        HasErrors = true;
        Add(new Finding(rule.Id, FindingSeverity.Error, position, message, suggestion));
    }

    /// <summary>Adds a warning.</summary>
    public void Warning(Rule rule, SourcePosition position, string message, string? suggestion = null) =>
        Add(new Finding(rule.Id, FindingSeverity.Warning, position, message, suggestion));

    /// <summary>Adds an error that also ends the program with exit code 33.</summary>
    public void Unsupported(SourcePosition position, string message)
    {
        IsUnsupported |= _lenient == 0;
        Error(CwlRules.Unsupported, position, message);
    }

    /// <summary>Adds findings of another check.</summary>
    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            HasErrors |= finding.Severity == FindingSeverity.Error;
            Add(finding);
        }
    }

    /// <summary>Reads something of which errors do not matter much, such as a hint: they become warnings.</summary>
    public T Lenient<T>(Func<T> read)
    {
        _lenient++;
        try
        {
            return read();
        }
        finally
        {
            _lenient--;
        }
    }

    /// <summary>Gives all findings, sorted by file and place.</summary>
    public IReadOnlyList<Finding> ToSorted()
    {
        var order = _findings.Select((finding, index) => (finding, index)).ToArray();
        Array.Sort(order, static (left, right) => Compare(left.finding, right.finding) is var byPlace and not 0
            ? byPlace
            : left.index.CompareTo(right.index));
        return [.. order.Select(item => item.finding)];
    }

    private static int Compare(Finding left, Finding right)
    {
        var byFile = string.CompareOrdinal(left.Position.File, right.Position.File);
        return byFile != 0 ? byFile : (left.Position.Line, left.Position.Column).CompareTo((right.Position.Line, right.Position.Column));
    }

    // A file that several steps run is read once, but one that two imports share may be read twice.
    private void Add(Finding finding)
    {
        if (!finding.Position.IsKnown || _seen.Add((finding.RuleId + finding.Message, finding.Position)))
        {
            _findings.Add(finding);
        }
    }
}
