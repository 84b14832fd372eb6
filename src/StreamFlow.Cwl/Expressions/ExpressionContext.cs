using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions;

/// <summary>What an expression can see.</summary>
internal sealed record ExpressionContext
{
    /// <summary>Gets the input object of the process.</summary>
    public RecordValue Inputs { get; init; } = RecordValue.Empty;

    /// <summary>Gets the value that depends on the field, null where the standard names none.</summary>
    public CwlValue Self { get; init; } = NullValue.Instance;

    /// <summary>Gets directories and resources of the job.</summary>
    public RecordValue Runtime { get; init; } = RecordValue.Empty;

    /// <summary>Gets the library of InlineJavascriptRequirement, or null when the process does not have the requirement.</summary>
    public ExpressionLibrary? JavaScript { get; init; }
}
