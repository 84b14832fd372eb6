namespace StreamFlow.Hosting.CommandLine;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Ok = 0;

    /// <summary>The document is wrong, or the run failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The document needs a feature that is not there; the code is that of the CWL standard.</summary>
    public const int Unsupported = 33;

    /// <summary>Ended by Ctrl-C or SIGTERM: 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
