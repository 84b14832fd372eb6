namespace StreamFlow.Spec;

/// <summary>Tells which plain scalars YAML 1.1 or 1.2 takes for something else than a string (yaml.org/type and YAML 1.2.2, section 10.3).</summary>
internal static class Yaml11
{
    /// <summary>Tells whether a plain scalar has a type other than string in some version.</summary>
    public static bool IsTyped(string text) =>
        CoreSchema.Resolve(text) != ConfigScalarKind.String
        || IsWord(text)
        || IsNumber(text)
        || IsTimestamp(text);

    private static bool IsWord(string text)
    {
        if (text.Length > 5)
        {
            return false;
        }

        switch (text.ToLowerInvariant())
        {
            case "y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null" or "~" or "<<" or "=":
                return true;
            case ".inf" or "+.inf" or "-.inf" or ".nan":
                return true;
            default:
                return false;
        }
    }

    /// <summary>Numbers of 1.1: with underscores, in bases 2, 8 and 16, in base 60 (<c>1:30</c>) and with a point. Looser than the rule, to be safe.</summary>
    private static bool IsNumber(string text)
    {
        var start = text[0] is '+' or '-' ? 1 : 0;
        if (start == text.Length || !(IsDigit(text[start]) || (text[start] == '.' && start + 1 < text.Length)))
        {
            return false;
        }

        if (text[start] == '0' && start + 1 < text.Length && text[start + 1] is 'x' or 'X' or 'b' or 'B' or 'o' or 'O')
        {
            return All(text, start + 2, static character => IsDigit(character) || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '_');
        }

        return All(text, start, static character => IsDigit(character) || character is '_' or '.' or ':' or 'e' or 'E' or '+' or '-')
            && HasOnlyExponentSigns(text, start);
    }

    private static bool HasOnlyExponentSigns(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '+' or '-' && (i == start || text[i - 1] is not ('e' or 'E')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A date, alone or before a time; whatever begins like one is quoted.</summary>
    private static bool IsTimestamp(string text) =>
        text.Length >= 8 && text[4] == '-'
        && IsDigit(text[0]) && IsDigit(text[1]) && IsDigit(text[2]) && IsDigit(text[3]) && IsDigit(text[5])
        && (text[6] == '-' || (IsDigit(text[6]) && text[7] == '-'));

    private static bool All(string text, int start, Func<char, bool> predicate)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!predicate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
