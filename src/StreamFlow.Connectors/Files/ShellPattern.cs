namespace StreamFlow.Connectors.Files;

/// <summary>The pattern of one path component, as POSIX shells understand it: <c>*</c>, <c>?</c>, <c>[...]</c> and backslash.</summary>
internal static class ShellPattern
{
    /// <summary>Whether a component has to be matched against names; otherwise it is a name itself, after <see cref="Unescape"/>.</summary>
    public static bool IsPattern(ReadOnlySpan<char> component)
    {
        for (var i = 0; i < component.Length; i++)
        {
            if (component[i] == '\\')
            {
                i++;
            }
            else if (component[i] is '*' or '?' or '[')
            {
                return true;
            }
        }

        return false;
    }

    public static string Unescape(string component)
    {
        if (!component.Contains('\\', StringComparison.Ordinal))
        {
            return component;
        }

        var text = new System.Text.StringBuilder(component.Length);
        for (var i = 0; i < component.Length; i++)
        {
            if (component[i] == '\\' && i + 1 < component.Length)
            {
                i++;
            }

            text.Append(component[i]);
        }

        return text.ToString();
    }

    /// <summary>Whether a name matches. A dot at the beginning of a name is matched only by a dot.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        if (name.StartsWith(".") && !pattern.StartsWith(".") && !pattern.StartsWith("\\."))
        {
            return false;
        }

        // After a mismatch only the latest star can take one more character, so this is linear in practice and quadratic at worst.
        var (p, n, star, resume) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && MatchesOne(pattern, ref p, name[n]))
            {
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool MatchesOne(ReadOnlySpan<char> pattern, ref int p, char c)
    {
        switch (pattern[p])
        {
            case '?':
                p++;
                return true;
            case '[' when Bracket(pattern, p, c, out var end) is { } inside:
                p = end;
                return inside;
            case '\\' when p + 1 < pattern.Length:
                p += 2;
                return pattern[p - 1] == c;
            default:
                p++;
                return pattern[p - 1] == c;
        }
    }

    // Null: the bracket is never closed, so it stands for itself.
    private static bool? Bracket(ReadOnlySpan<char> pattern, int start, char c, out int end)
    {
        var i = start + 1;
        var negated = i < pattern.Length && pattern[i] is '!' or '^';
        if (negated)
        {
            i++;
        }

        var found = false;
        for (var first = true; i < pattern.Length; first = false)
        {
            if (pattern[i] == ']' && !first)
            {
                end = i + 1;
                return found != negated;
            }

            if (pattern[i..].StartsWith("[:") && pattern[i..].IndexOf(":]") is var close and > 0)
            {
                found |= InClass(pattern[(i + 2)..(i + close)], c);
                i += close + 2;
                continue;
            }

            var low = Character(pattern, ref i);
            var high = low;
            if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                high = Character(pattern, ref i);
            }

            found |= c >= low && c <= high;
        }

        end = start;
        return null;
    }

    private static char Character(ReadOnlySpan<char> pattern, ref int i)
    {
        if (pattern[i] == '\\' && i + 1 < pattern.Length)
        {
            i++;
        }

        return pattern[i++];
    }

    private static bool InClass(ReadOnlySpan<char> name, char c) => name switch
    {
        "alpha" => char.IsLetter(c),
        "digit" => char.IsAsciiDigit(c),
        "alnum" => char.IsLetterOrDigit(c),
        "upper" => char.IsUpper(c),
        "lower" => char.IsLower(c),
        "space" => char.IsWhiteSpace(c),
        "blank" => c is ' ' or '\t',
        "punct" => char.IsPunctuation(c) || char.IsSymbol(c),
        "xdigit" => char.IsAsciiHexDigit(c),
        "cntrl" => char.IsControl(c),
        "print" => !char.IsControl(c),
        "graph" => !char.IsControl(c) && !char.IsWhiteSpace(c),
        _ => false,
    };
}
