using System.Globalization;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Shells;

/// <summary>What a host or a container has, as its own shell sees it: cores and memory as the affinity mask and the control group leave them, free space.</summary>
internal static class ShellHardware
{
    private const string Script = """
        nproc 2>/dev/null || getconf _NPROCESSORS_ONLN || echo 1
        m=$(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo 2>/dev/null)
        echo "${m:-$(($(getconf PAGESIZE) / 1024 * $(getconf _PHYS_PAGES)))}"
        cat /sys/fs/cgroup/memory.max 2>/dev/null || cat /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null || echo max
        cat /sys/fs/cgroup/cpu.max 2>/dev/null || echo "$(cat /sys/fs/cgroup/cpu/cpu.cfs_quota_us 2>/dev/null || echo max) $(cat /sys/fs/cgroup/cpu/cpu.cfs_period_us 2>/dev/null)"
        """;

    /// <summary>Asks for cores and memory.</summary>
    public static async ValueTask<Hardware> ReadAsync(LocationShells shells, CancellationToken cancellationToken)
    {
        var answer = await shells.RunAsync(ShellCommand.FromScript(Script), cancellationToken);
        var lines = answer.OutputText.Split('\n');
        if (lines.Length < 3 || !double.TryParse(lines[0], CultureInfo.InvariantCulture, out var cores) || !double.TryParse(lines[1], CultureInfo.InvariantCulture, out var kibibytes))
        {
            throw new WorkflowExecutionException($"the cores and the memory cannot be told from '{answer.OutputText.Trim()}' {answer.ErrorText}");
        }

        var limit = double.TryParse(lines[2], CultureInfo.InvariantCulture, out var bytes) ? bytes / (1024 * 1024) : double.PositiveInfinity;
        return new Hardware(Math.Min(cores, Quota(lines.ElementAtOrDefault(3) ?? string.Empty)), Math.Min(kibibytes / 1024, limit));
    }

    // Processor time in each period, both in microseconds: "150000 100000" is one core and a half. Without a limit it is "max" (version 2 of
    // control groups) or -1 (version 1).
    private static double Quota(string line)
    {
        var words = line.Split(' ');
        return words.Length == 2
            && double.TryParse(words[0], CultureInfo.InvariantCulture, out var quota) && quota > 0
            && double.TryParse(words[1], CultureInfo.InvariantCulture, out var period) && period > 0
            ? quota / period
            : double.PositiveInfinity;
    }

    /// <summary>Asks for the free space of the volumes that hold, or will hold, the directories of a job.</summary>
    public static async ValueTask<IReadOnlyList<Storage>> ReadStoragesAsync(LocationShells shells, LocationQuery query, CancellationToken cancellationToken)
    {
        string[] directories = [.. new[] { query.InputDirectory, query.OutputDirectory, query.TemporaryDirectory }.OfType<string>().Distinct(StringComparer.Ordinal)];
        if (directories.Length == 0)
        {
            return [];
        }

        // The sixth column is the mount point, which may hold blanks; the fourth the free space in KiB.
        var list = new ShellCommand(directories);
        var command = ShellCommand.FromScript(
            $"for d in {list}; do while [ ! -e \"$d\" ]; do d=$(dirname \"$d\"); done; df -Pk \"$d\" | tail -n 1; done");
        var answer = await shells.RunAsync(command, cancellationToken);
        var storages = new Dictionary<string, Storage>(StringComparer.Ordinal);
        foreach (var line in answer.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length == 6 && double.TryParse(columns[3], CultureInfo.InvariantCulture, out var free))
            {
                storages[columns[5]] = new Storage(columns[5], free / 1024);
            }
        }

        return [.. storages.Values.OrderByDescending(static storage => storage.MountPoint.Length)];
    }
}
