namespace StreamFlow;

/// <summary>How objects that depend on deleted ones are deleted.</summary>
public enum HelmCascade
{
    /// <summary>Afterwards.</summary>
    Background,

    /// <summary>Before the object on which they depend.</summary>
    Foreground,

    /// <summary>Not at all.</summary>
    Orphan,
}
