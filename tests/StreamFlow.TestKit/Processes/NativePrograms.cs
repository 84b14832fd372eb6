using StreamFlow.TestKit.Files;

namespace StreamFlow.TestKit.Processes;

/// <summary>The programs as they are when they are compiled to machine code, which the tests do not build themselves.</summary>
public static class NativePrograms
{
    private const string Variable = "STREAMFLOW_NATIVE";

    /// <summary>Gives the folder of the programs, and skips the test when the environment names none. A folder that lacks them fails it.</summary>
    public static string Folder()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(named),
            $"Run 'dotnet publish src/StreamFlow.Cli -p:PublishNative=true -o artifacts/native', and set {Variable} to artifacts/native, to test the native programs.");
        return Path.GetFullPath(named!, Repository.Root);
    }
}
