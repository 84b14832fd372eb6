using System.Globalization;

namespace StreamFlow.Connectors.Queues.Slurm;

/// <summary>Reads identifiers that stand for several elements of a job array, such as <c>31_[1-3,7%2]</c>.</summary>
internal static class ArrayIds
{
    public static IEnumerable<string> Expand(string id)
    {
        var open = id.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            yield return id;
            yield break;
        }

        var list = id[(open + 1)..].TrimEnd(']').Split('%')[0];
        foreach (var part in list.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            // A range may have a step, as in 0-10:2.
            var colon = part.Split(':');
            var bounds = colon[0].Split('-');
            if (!int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            {
                continue;
            }

            var last = bounds.Length > 1 && int.TryParse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? end : first;
            var step = colon.Length > 1 && int.TryParse(colon[1], NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0 ? width : 1;
            for (var i = first; i <= last; i += step)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{id.AsSpan(0, open)}{i}");
            }
        }
    }
}
