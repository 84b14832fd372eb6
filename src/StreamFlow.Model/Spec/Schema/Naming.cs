namespace StreamFlow.Spec;

/// <summary>How C# names become names in the file, and which names the file allows.</summary>
internal static class Naming
{
    /// <summary>The name in the file of a member without an attribute of its own: its first letter in lower case.</summary>
    public static string KeyOf(string member)
    {
        if (member.Length == 0 || char.IsLower(member[0]))
        {
            return member;
        }

        return char.ToLowerInvariant(member[0]) + member.Substring(1);
    }

    /// <summary>Tells whether a name of a deployment, workflow, filter, policy or service is allowed: <c>^[a-z][a-zA-Z0-9._-]*$</c>.</summary>
    public static bool IsName(string name)
    {
        if (name.Length == 0 || name[0] is < 'a' or > 'z')
        {
            return false;
        }

        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
