using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>Where the programs are that were built with the tests.</summary>
internal static class ProgramFolder
{
    /// <summary>Gives the folder of the programs that were built in the same configuration as this test.</summary>
    public static string Built()
    {
        // .../bin/CONFIGURATION/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Repository.At("src", "StreamFlow.Cli", "bin", output.Parent!.Name, output.Name);
    }
}
