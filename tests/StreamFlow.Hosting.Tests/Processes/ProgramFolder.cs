using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Processes;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>Where the programs are, in each of the forms that they have.</summary>
internal static class ProgramFolder
{
    /// <summary>Gives the folder of the programs that were built in the same configuration as this test.</summary>
    public static string Built()
    {
        // .../bin/CONFIGURATION/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Repository.At("src", "StreamFlow.Cli", "bin", output.Parent!.Name, output.Name);
    }

    /// <summary>Gives the folder of the native programs; skips the test without it.</summary>
    public static string Native() => NativePrograms.Folder();
}
