using System.Globalization;
using Microsoft.Win32.SafeHandles;
using StreamFlow.Cwl.Expressions.JavaScript.Protocol;

namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>The entry of a worker process: this same program, or the one beside it where that is native, started to evaluate JavaScript and nothing else.</summary>
internal static class ExpressionWorker
{
    // Room for the deepest recursion that a realm allows; pages are taken only when they are used.
    private const int StackSize = 16 * 1024 * 1024;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Gets whether this program hands its arguments to <see cref="TryRun"/>, so that <see cref="WorkerProtocol.Verb"/> starts a worker.</summary>
    public static bool IsHosted { get; private set; }

    /// <summary>Runs as a worker if the arguments say so. A program calls it first thing in its entry point.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>Whether the program was a worker and is to end now.</returns>
    public static bool TryRun(IReadOnlyList<string> args)
    {
        // A test that calls the host inside a test runner hands over arguments that are not the runner's.
        IsHosted |= args.SequenceEqual(Environment.GetCommandLineArgs().Skip(1), StringComparer.Ordinal);
        if (args is not [WorkerProtocol.Verb])
        {
            return false;
        }

        Run();
        return true;
    }

    /// <summary>Serves the pipes at standard input and output until the input ends.</summary>
    public static void Run()
    {
        using var input = new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
        using var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        using var watchdog = new WorkerWatchdog(
            TimeProvider.System,
            TimeSpan.FromMilliseconds(Setting(WorkerProtocol.TimeoutVariable, (long)DefaultTimeout.TotalMilliseconds)),
            Setting(WorkerProtocol.MemoryVariable, long.MaxValue / 4));
        var thread = new Thread(() => Serve(input, output, watchdog), StackSize) { Name = "expressions" };
        thread.Start();
        thread.Join();
    }

    private static void Serve(Stream input, Stream output, WorkerWatchdog watchdog)
    {
        try
        {
            new WorkerLoop(input, output, watchdog).Run();
        }
        catch (IOException)
        {
            // The parent has gone, and with it whoever wanted an answer.
        }
    }

    private static long Setting(string variable, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
