namespace StreamFlow.Connectors.Queues.Options;

/// <summary>How the submitting command of a scheduler wants flags and their values.</summary>
internal enum FlagStyle
{
    /// <summary><c>--flag=value</c>; a map repeats the flag for each <c>name=value</c>. The only form in which flags with optional values take one.</summary>
    Joined,

    /// <summary><c>-f value</c>; a map is <c>name=value</c>, separated by commas.</summary>
    Separate,
}
