using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Failures;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Verbs;

/// <summary>Does the work of a verb and turns its errors into messages and an exit code.</summary>
internal static class VerbInvocation
{
    /// <summary>Runs a verb.</summary>
    public static async Task<int> RunAsync(HostConsole console, Func<ValueTask<int>> work)
    {
        try
        {
            return await work();
        }
        catch (StreamFlowException exception)
        {
            return FailurePrinter.Print(console, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            FailureFile.Write(console.Environment, exception);
            console.Error(exception.Message);
            console.Debug(exception.ToString());
            return ExitCode.Failed;
        }
    }
}
