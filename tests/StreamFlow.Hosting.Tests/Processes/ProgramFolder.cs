using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>Where the programs are.</summary>
internal static class ProgramFolder
{
    private const string Variable = "STREAMFLOW_NATIVE";

    /// <summary>Gives the folder of the programs that were built in the same configuration as this test.</summary>
    public static string Built()
    {
        // .../bin/CONFIGURATION/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Repository.At("src", "StreamFlow.Cli", "bin", output.Parent!.Name, output.Name);
    }

    /// <summary>Gives the folder of the native programs, which the environment may name; a test is skipped without it, and fails where the environment names what is not there.</summary>
    public static string Native()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var folder = string.IsNullOrEmpty(named) ? Repository.At("artifacts", "native") : named;
        Assert.SkipWhen(
            string.IsNullOrEmpty(named) && !File.Exists(Path.Combine(folder, "streamflow")),
            $"There is no native program; make it with 'dotnet publish src/StreamFlow.Cli -p:Native=true -o artifacts/native', or set {Variable} to its folder.");
        return folder;
    }
}
