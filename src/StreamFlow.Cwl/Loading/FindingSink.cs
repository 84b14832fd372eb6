using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Gathers findings.</summary>
internal sealed class FindingSink
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(string Rule, SourcePosition Position)> _seen = [];
    private readonly Stack<string> _steps = [];
    private int _lenient;

    /// <summary>Gets whether features are required that this runner does not have, and nothing else is wrong.</summary>
    public bool IsUnsupported =>
        HasErrors && _findings.TrueForAll(static finding => finding.Severity != FindingSeverity.Error || finding.RuleId == CwlRules.Unsupported.Id);

    /// <summary>Gets whether there was an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds an error; inside <see cref="Lenient"/>, a warning.</summary>
    public void Error(Rule rule, SourcePosition position, string message, string? suggestion = null)
    {
        if (_lenient > 0)
        {
            Warning(rule, position, message, suggestion);
            return;
        }

        HasErrors = true;
        Add(new Finding(rule.Id, FindingSeverity.Error, position, InStep(message), suggestion));
    }

    /// <summary>Adds a warning.</summary>
    public void Warning(Rule rule, SourcePosition position, string message, string? suggestion = null) =>
        Add(new Finding(rule.Id, FindingSeverity.Warning, position, InStep(message), suggestion));

    /// <summary>Adds an error that ends the program with exit code 33 when there are no others.</summary>
    public void Unsupported(SourcePosition position, string message) => Error(CwlRules.Unsupported, position, message);

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

    /// <summary>Does something about the process that a step runs; the findings say which step that is, of several the first.</summary>
    public void Within(string step, Action work)
    {
        _steps.Push(step);
        work();
        _steps.Pop();
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

    private string InStep(string message) => _steps.Count == 0 ? message : $"In step '{string.Join('/', _steps.Reverse())}': {message}";

    // A file that several steps run is read once, but one that two imports share may be read twice.
    private void Add(Finding finding)
    {
        if (!finding.Position.IsKnown || _seen.Add((finding.RuleId + finding.Message, finding.Position)))
        {
            _findings.Add(finding);
        }
    }
}
