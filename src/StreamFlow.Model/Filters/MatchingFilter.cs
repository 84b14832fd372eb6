namespace StreamFlow;

/// <summary>Keeps the targets that a rule allows for the inputs of the job.</summary>
[ConfigType("matching")]
public sealed record MatchingFilter : BindingFilter
{
    /// <summary>Gets the rules; a target stays when at least one rule allows it. A job for which no target stays is an error.</summary>
    [ConfigKey("filters")]
    public required ValueList<MatchingRule> Rules { get; init; }
}
