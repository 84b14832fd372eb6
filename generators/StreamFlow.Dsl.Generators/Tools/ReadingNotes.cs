using StreamFlow.Generators.Folding;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>What reading a declaration found out besides the declaration: what only the running program knows, and where.</summary>
internal sealed class ReadingNotes
{
    private readonly List<Finding> _findings = [];

    /// <summary>Gets what could not be evaluated.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Gets whether everything was evaluated, so that the document can be written.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Leaves a mark in the place of a value that only the running program knows.</summary>
    public ConfigUnknown Unknown(FoldedValue value, string name)
    {
        IsWhole = false;
        if (FoldedValues.Resolve(value) is NotConstant unknown)
        {
            _findings.Add(unknown.UsedTooEarlyBy is { } user
                ? Rules.UsedTooEarly.At(unknown.Position, unknown.Text, user)
                : Rules.NotConstant.At(unknown.Position, name));
        }

        return new ConfigUnknown(value.Position);
    }

    /// <summary>Adds a finding.</summary>
    public void Report(Finding finding) => _findings.Add(finding);
}
