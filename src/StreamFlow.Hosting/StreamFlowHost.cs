using System.Runtime.CompilerServices;
using StreamFlow.Cwl.Expressions.JavaScript.Worker;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.CwlRunner;
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
    /// <returns>The exit code: 0 done, 1 failed, 2 wrong arguments, 33 unsupported feature, 128 and the number of the signal that ended it (130 for Ctrl-C, 143 for SIGTERM).</returns>
    public static Task<int> RunAsync(StreamFlowProgram program, string[] args)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(args);
        return StreamFlowCommandLine.RunAsync(program, args, HostEnvironment.OfProcess());
    }

    /// <summary>Is the whole of the <c>streamflow</c> program: the tool, the CWL runner, or a worker that evaluates expressions for one of them.</summary>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="isCwlRunner">Whether the program was started as <c>cwl-runner</c>.</param>
    /// <returns>The exit code.</returns>
    internal static Task<int> RunProcessAsync(string[] args, bool isCwlRunner)
    {
        // First of all: nothing else may read standard input or write to standard output of a worker. A native program cannot be one.
        if (RuntimeFeature.IsDynamicCodeSupported && ExpressionWorker.TryRun(args))
        {
            return Task.FromResult(ExitCode.Ok);
        }

        return isCwlRunner
            ? RunnerProgram.RunAsync(args, HostEnvironment.OfProcess())
            : StreamFlowCommandLine.RunAsync(program: null, args, HostEnvironment.OfProcess());
    }
}
