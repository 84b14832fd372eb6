using System.Globalization;
using StreamFlow.Core.Resources;

namespace StreamFlow.Connectors.Local;

/// <summary>What this process may use of the machine: the affinity mask and the control group count, not only the hardware.</summary>
internal static class LocalHardware
{
    private const double MiB = 1024 * 1024;

    // The run time's own count honours both the affinity mask and the quota of the control group.
    public static Hardware Read() => new(Environment.ProcessorCount, ReadMemory() / MiB);

    private static double ReadMemory()
    {
        var total = (double)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        if (!OperatingSystem.IsLinux())
        {
            return total;
        }

        if (File.Exists("/proc/meminfo"))
        {
            foreach (var line in File.ReadLines("/proc/meminfo"))
            {
                if (line.StartsWith("MemTotal:", StringComparison.Ordinal)
                    && double.TryParse(line.AsSpan(9, line.Length - 12), NumberStyles.Any, CultureInfo.InvariantCulture, out var kib))
                {
                    total = kib * 1024;
                    break;
                }
            }
        }

        return Math.Min(total, ReadControlGroupLimit());
    }

    // Version 2 has one hierarchy, in which every ancestor may set a limit; version 1 shows the effective one in a container's own view.
    private static double ReadControlGroupLimit()
    {
        var limit = ReadLimit("/sys/fs/cgroup/memory/memory.limit_in_bytes");
        if (!File.Exists("/proc/self/cgroup"))
        {
            return limit;
        }

        foreach (var line in File.ReadLines("/proc/self/cgroup"))
        {
            if (!line.StartsWith("0::", StringComparison.Ordinal))
            {
                continue;
            }

            for (var group = line[3..].TrimEnd('/'); ; group = group[..group.LastIndexOf('/')])
            {
                limit = Math.Min(limit, ReadLimit($"/sys/fs/cgroup{group}/memory.max"));
                if (group.Length == 0)
                {
                    break;
                }
            }
        }

        return limit;
    }

    private static double ReadLimit(string file) =>
        File.Exists(file) && double.TryParse(File.ReadAllText(file).AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? bytes
            : double.PositiveInfinity;
}
