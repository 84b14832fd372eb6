using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.CSharpSteps;

/// <summary>The hidden verb with which a copy of the program runs one of its C# steps in the current directory.</summary>
internal static class StepVerb
{
    /// <summary>Runs the step that the arguments name.</summary>
    /// <param name="program">The program.</param>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="environment">The process.</param>
    /// <returns>The exit code; null when the arguments are for another verb.</returns>
    public static async Task<int?> TryRunAsync(StreamFlowProgram program, string[] args, HostEnvironment environment)
    {
        if (args is not [CSharpCommand.Verb, var name])
        {
            return null;
        }

        if (new StepMethods(program.Document()).Find(name) is not { } method)
        {
            await environment.Error.WriteLineAsync($"error: {program.Name} has no step that runs the method '{name}'.");
            return ExitCode.Usage;
        }

        try
        {
            await StepCall.RunAsync(method, environment.CurrentDirectory, CancellationToken.None);
            return ExitCode.Ok;
        }
        catch (Exception error)
        {
            await environment.Error.WriteLineAsync(error.ToString());
            return ExitCode.Failed;
        }
    }
}
