using System.Runtime.InteropServices;

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

    /// <summary>Gives the code of a process that a signal ended: 128 and the number of the signal, as shells have it.</summary>
    /// <param name="signal">The signal.</param>
    /// <returns>129 for a closed terminal, 130 for Ctrl-C, 143 for SIGTERM.</returns>
    public static int Of(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGHUP => 128 + 1,
        PosixSignal.SIGTERM => 128 + 15,
        _ => 128 + 2,
    };
}
