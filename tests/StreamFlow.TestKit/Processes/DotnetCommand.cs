using System.Diagnostics;
using System.Text;

namespace StreamFlow.TestKit.Processes;

/// <summary>Runs the SDK's command line in a folder, away from the settings of the process that runs the tests.</summary>
public sealed class DotnetCommand(string folder)
{
    private readonly Dictionary<string, string> _environment = [];

    public DotnetCommand With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    /// <summary>Runs <c>dotnet</c> to its end and gives its exit code and both its streams.</summary>
    public Task<DotnetResult> RunAsync(params string[] arguments) => RunProgramAsync("dotnet", arguments);

    /// <summary>Runs another program that may start <c>dotnet</c>, or was made by it.</summary>
    public async Task<DotnetResult> RunProgramAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test host started by MSBuild would hand its own settings down to the builds under test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        var error = new StringBuilder();
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => error.AppendLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new DotnetResult(process.ExitCode, output.ToString(), error.ToString());
    }
}
