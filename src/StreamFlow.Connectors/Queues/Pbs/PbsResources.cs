using System.Globalization;
using StreamFlow.Connectors.Queues.Options;
using StreamFlow.Core.Resources;

namespace StreamFlow.Connectors.Queues.Pbs;

/// <summary>Adds what a job asks for to the resources that a service names. PBS refuses resources of the whole job beside <c>select</c>.</summary>
internal static class PbsResources
{
    /// <summary>Completes a list of <c>name=value</c>.</summary>
    public static IReadOnlyList<string> Complete(IReadOnlyList<string> own, JobResources resources, TimeSpan? limit)
    {
        var all = own.ToList();
        if (limit is { } time)
        {
            all.RemoveAll(static resource => resource.StartsWith("walltime=", StringComparison.Ordinal));
            all.Add($"walltime={ServiceOptions.Clock(time)}");
        }

        if (Has(own, "select") || Has(own, "nodes"))
        {
            return all;
        }

        var wanted = Wanted(resources).Where(pair => !Has(own, pair.Name)).Select(static pair => $"{pair.Name}={pair.Value}").ToList();
        if (Has(own, "ncpus") || Has(own, "mem") || Has(own, "ngpus"))
        {
            all.AddRange(wanted);
        }
        else if (wanted.Count > 0 || resources.Locations > 1)
        {
            all.Insert(0, string.Join(':', (string[])[string.Create(CultureInfo.InvariantCulture, $"select={resources.Locations}"), .. wanted]));
        }

        return all;
    }

    private static IEnumerable<(string Name, string Value)> Wanted(JobResources resources)
    {
        if (resources.Cores is { } cores)
        {
            yield return ("ncpus", Math.Ceiling(cores).ToString(CultureInfo.InvariantCulture));
        }

        if (resources.MemoryMiB is { } memory)
        {
            yield return ("mem", Math.Ceiling(memory).ToString(CultureInfo.InvariantCulture) + "mb");
        }

        if (resources.Gpus is { } gpus)
        {
            yield return ("ngpus", gpus.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool Has(IReadOnlyList<string> resources, string name) =>
        resources.Any(resource => resource.StartsWith(name + "=", StringComparison.Ordinal));
}
