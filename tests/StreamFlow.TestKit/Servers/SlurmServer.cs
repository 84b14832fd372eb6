namespace StreamFlow.TestKit.Servers;

/// <summary>The Slurm that <c>tests/testbed/slurm.sh</c> starts.</summary>
public static class SlurmServer
{
    /// <summary>Gets the directory of its state.</summary>
    public static string Root { get; } = Path.Join(Testbed.Root, "slurm");

    /// <summary>Requires it, and lets the commands that this process starts find it.</summary>
    public static void Require()
    {
        Testbed.Require("slurm", IsThere(), "There is no Slurm; start one with tests/testbed/slurm.sh start.");
        Environment.SetEnvironmentVariable("SLURM_CONF", Path.Join(Root, "slurm.conf"));
    }

    // The file has the number of the process, and the moment of its start.
    private static bool IsThere()
    {
        var file = Path.Join(Root, "slurmctld.pid");
        return File.Exists(file) && Directory.Exists(Path.Join("/proc", File.ReadAllText(file).Split(' ')[0]));
    }
}
