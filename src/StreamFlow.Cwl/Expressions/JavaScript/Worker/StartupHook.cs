using StreamFlow.Cwl.Expressions.JavaScript.Protocol;
using StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>Turns any program into a worker before its own code runs, for programs that do not call <see cref="ExpressionWorker.TryRun"/>.</summary>
/// <remarks>The runtime looks for this name outside any namespace in the assemblies that <c>DOTNET_STARTUP_HOOKS</c> names.</remarks>
#pragma warning disable CA1050, MA0047 // The runtime prescribes name and namespace.
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    /// <summary>Runs the worker and ends the process.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(WorkerProtocol.HookVariable) is not null)
        {
            ExpressionWorker.Run();
            Environment.Exit(0);
        }
    }
}
