namespace StreamFlow.Spec;

/// <summary>Finds the name that a user most likely meant.</summary>
internal static class Spelling
{
    /// <summary>Gives the candidate closest to a word, or null when none is close.</summary>
    /// <remarks>
    /// Differences of case and of separators do not count; otherwise one letter in three may be wrong, missing, too much
    /// or swapped with its neighbour. Failing that, the only candidate that has all the words of the word in their order
    /// (<c>maxJobs</c>, <c>maxConcurrentJobs</c>) is taken.
    /// </remarks>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var folded = Fold(word);
        string? best = null;
        string? wider = null;
        var isAmbiguous = false;
        var limit = Math.Max(1, folded.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(folded, Fold(candidate), limit);
            if (distance < limit)
            {
                limit = distance;
                best = candidate;
            }

            if (ContainsWords(candidate, word))
            {
                isAmbiguous = wider is not null;
                wider = candidate;
            }
        }

        return best ?? (isAmbiguous ? null : wider);
    }

    /// <summary>Gives the end of a sentence: <c>; did you mean 'x'?</c>, or a full stop.</summary>
    public static string Ending(string? suggestion) => suggestion is null ? "." : $"; did you mean '{suggestion}'?";

    private static string Fold(string text) => text.Replace("_", string.Empty).Replace("-", string.Empty).ToLowerInvariant();

    /// <summary>The optimal string alignment distance, or the limit when it is at least that.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return Math.Min(previous[right.Length], limit);
    }

    private static bool ContainsWords(string candidate, string word)
    {
        var words = Words(word);
        var index = 0;
        foreach (var other in Words(candidate))
        {
            if (index < words.Count && words[index] == other)
            {
                index++;
            }
        }

        return words.Count > 0 && index == words.Count;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsUpper(text[i]) || text[i] is '_' or '-' or '.')
            {
                var word = text.Substring(start, i - start).Trim('_', '-', '.').ToLowerInvariant();
                if (word.Length > 0)
                {
                    words.Add(word);
                }

                start = i;
            }
        }

        return words;
    }
}
