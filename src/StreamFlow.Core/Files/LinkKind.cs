namespace StreamFlow.Core.Files;

/// <summary>The kinds of links that file systems have.</summary>
public enum LinkKind
{
    /// <summary>A name that stands for another path.</summary>
    Symbolic,

    /// <summary>A second name for the same file.</summary>
    Hard,
}
