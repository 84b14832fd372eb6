namespace StreamFlow.Spec;

/// <summary>A rule that is checked: its id, how much a violation matters, and how it is worded.</summary>
/// <param name="Id">The id, for example <c>SF1002</c>; <c>docs/diagnostics</c> has a page for each.</param>
/// <param name="Severity">How much a violation matters.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">The sentence that reports a violation, with numbered places for what is at hand.</param>
internal sealed record Rule(string Id, FindingSeverity Severity, string Title, string Message)
{
    /// <summary>Makes a finding of a violation.</summary>
    public Finding At(SourcePosition position, params object[] arguments) =>
        new(Id, Severity, position, Format(arguments));

    private string Format(object[] arguments) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, arguments);
}
