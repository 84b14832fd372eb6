using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow;

/// <summary>Runs a program that declares a StreamFlow file in C#: reads its arguments, and does what they say.</summary>
public static class StreamFlowHost
{
    /// <summary>
    /// Does what the arguments say: <c>run</c> (the default), <c>validate</c>, <c>plan</c>, <c>publish DIR</c>, <c>schema</c>,
    /// <c>version</c> or <c>help</c>. Results go to standard output, everything else to standard error.
    /// </summary>
    /// <param name="program">The declared program; the generated <c>RunAsync</c> of a <c>[StreamFlowFile]</c> class makes it.</param>
    /// <param name="args">The arguments of the process.</param>
    /// <returns>The exit code: 0 done, 1 failed, 2 wrong arguments, 33 unsupported feature, 130 interrupted.</returns>
    public static Task<int> RunAsync(StreamFlowProgram program, string[] args)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(args);
        return StreamFlowCommandLine.RunAsync(program, args, HostEnvironment.OfProcess());
    }

    /// <summary>Does what the arguments of the <c>streamflow</c> tool say, whose verbs take a file.</summary>
    internal static Task<int> RunToolAsync(string[] args) =>
        StreamFlowCommandLine.RunAsync(program: null, args, HostEnvironment.OfProcess());
}
