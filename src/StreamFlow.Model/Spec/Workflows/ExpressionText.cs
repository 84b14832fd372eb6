namespace StreamFlow.Spec;

/// <summary>Tells what the texts of a declaration ask of a CWL runner.</summary>
internal static class ExpressionText
{
    /// <summary>Tells whether a text has an expression or a parameter reference.</summary>
    public static bool IsExpression(string text) => Next(text, 0) >= 0;

    /// <summary>Tells whether a text has an expression that is JavaScript, and not only parameter references such as <c>$(inputs.reads.basename)</c>.</summary>
    public static bool NeedsJavaScript(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 2))
        {
            if (text[at + 1] == '{' || !IsReference(text, at + 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether any text of a tree needs JavaScript.</summary>
    public static bool NeedsJavaScript(ConfigNode node) => node switch
    {
        ConfigMap map => map.Entries.Any(entry => NeedsJavaScript(entry.Value) || NeedsJavaScript(entry.Key)),
        ConfigList list => list.Items.Any(NeedsJavaScript),
        ConfigScalar { Kind: ConfigScalarKind.String } scalar => NeedsJavaScript(scalar.Text),
        _ => false,
    };

    /// <summary>Finds the next <c>$(</c> or <c>${</c> that no backslash takes away; negative when there is none.</summary>
    private static int Next(string text, int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '$' && text[i + 1] is '(' or '{')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Tells whether what stands at a place is a parameter reference with its closing parenthesis (CWL v1.2, "Parameter references").</summary>
    private static bool IsReference(string text, int at)
    {
        var end = SymbolEnd(text, at);
        if (text.Substring(at, end - at) is not ("inputs" or "self" or "runtime" or "null"))
        {
            return false;
        }

        at = end;
        while (at < text.Length && text[at] != ')')
        {
            end = text[at] == '.' ? SymbolEnd(text, at + 1) : text[at] == '[' ? IndexEnd(text, at + 1) : at;
            if (end <= at + 1)
            {
                return false;
            }

            at = end;
        }

        return at < text.Length;
    }

    private static int SymbolEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Gives the place after <c>0]</c>, <c>'name']</c> or <c>"name"]</c>; 0 for anything else.</summary>
    private static int IndexEnd(string text, int at)
    {
        if (at < text.Length && text[at] is '\'' or '"')
        {
            var quote = text[at];
            for (at++; at < text.Length && text[at] != quote; at++)
            {
                if (text[at] == '\\')
                {
                    at++;
                }
            }

            return at + 1 < text.Length && text[at + 1] == ']' ? at + 2 : 0;
        }

        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at > start && at < text.Length && text[at] == ']' ? at + 1 : 0;
    }
}
