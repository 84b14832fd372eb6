using System.Diagnostics;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Ssh;

/// <summary>A volume of a size of one's choice.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _path;

    public SmallDisk(string path, string size)
    {
        _path = Directory.CreateDirectory(path).FullName;
        Testbed.Require("ssh", Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", _path) == 0, "Only root can mount a small volume.");
    }

    public void Dispose() => Run("umount", "-l", _path);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
