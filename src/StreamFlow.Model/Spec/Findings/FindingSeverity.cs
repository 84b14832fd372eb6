namespace StreamFlow.Spec;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>It works today, but something should be changed.</summary>
    Warning,

    /// <summary>It cannot work; nothing runs until it is mended.</summary>
    Error,
}
