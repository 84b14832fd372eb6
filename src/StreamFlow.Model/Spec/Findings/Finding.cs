namespace StreamFlow.Spec;

/// <summary>One thing that a check has to say about what a user wrote, with its rule and its place.</summary>
/// <param name="RuleId">The id of the rule, for example <c>SF1001</c>; each has a page under <c>docs/diagnostics</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Position">Where the offending text is.</param>
/// <param name="Message">One sentence that names the offending member and says what to do.</param>
/// <param name="Suggestion">The text that would mend it in place, when the mend is mechanical.</param>
public sealed record Finding(
    string RuleId,
    FindingSeverity Severity,
    SourcePosition Position,
    string Message,
    string? Suggestion = null)
{
    /// <summary>Formats the finding as <c>file(line,col): error SF1001: message</c>, which editors and CI parse.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var level = Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "info",
        };
        var text = $"{level} {RuleId}: {Message}";
        return Position.File.Length == 0 && !Position.IsKnown ? text : $"{Position}: {text}";
    }
}
