namespace StreamFlow.Cwl.Loading;

/// <summary>Finds what a person may have meant by a misspelt name.</summary>
internal static class Spelling
{
    /// <summary>Gives the known name nearest to a misspelt one, or null when none is near.</summary>
    public static string? Nearest(string name, ReadOnlySpan<string> known)
    {
        string? best = null;
        var limit = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(name, candidate, limit);
            if (distance < limit)
            {
                limit = distance;
                best = candidate;
            }
        }

        return best;
    }

    private static int Distance(string left, string right, int limit)
    {
        if (left.Length > 64 || Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        Span<int> row = stackalloc int[65];
        for (var j = 0; j <= left.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= right.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= left.Length; j++)
            {
                var above = row[j];
                var same = char.ToLowerInvariant(left[j - 1]) == char.ToLowerInvariant(right[i - 1]);
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }

        return row[left.Length];
    }
}
