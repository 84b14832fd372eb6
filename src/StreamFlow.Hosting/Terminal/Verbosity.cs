namespace StreamFlow.Hosting.Terminal;

/// <summary>How much is said on standard error.</summary>
internal enum Verbosity
{
    /// <summary>Warnings and errors only.</summary>
    Quiet,

    /// <summary>Also what begins and ends.</summary>
    Normal,

    /// <summary>Also each job with its command, and whole exceptions.</summary>
    Debug,
}
