namespace StreamFlow.Spec;

/// <summary>Identifiers and file names as CWL documents have them.</summary>
internal static class CwlNames
{
    /// <summary>Gives the name of a step or port, without what stands before its last <c>#</c> and <c>/</c>.</summary>
    public static string Local(string id)
    {
        var fragment = id.Substring(id.LastIndexOf('#') + 1);
        return fragment.Substring(fragment.LastIndexOf('/') + 1);
    }

    /// <summary>Splits a name into the file and the fragment; the fragment is null when there is none.</summary>
    public static (string File, string? Fragment) Split(string name)
    {
        var hash = name.IndexOf('#');
        return hash < 0 ? (name, null) : (name.Substring(0, hash), name.Substring(hash + 1));
    }

    public static bool IsUri(string name) => name.Contains("://");

    /// <summary>Joins a name to the directory of the document that gives it.</summary>
    public static string Join(string document, string name)
    {
        var slash = document.LastIndexOf('/');
        if (slash < 0 || IsUri(name) || name.StartsWith("/", StringComparison.Ordinal))
        {
            return name;
        }

        var parts = new List<string>(document.Substring(0, slash).Split('/'));
        foreach (var part in name.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>Gives the text of a scalar; null for anything else.</summary>
    public static string? Text(ConfigNode? node) => (node as ConfigScalar)?.Text;

    /// <summary>Gives <c>doc</c>, of which a list is lines, else <c>label</c>; null when there is neither.</summary>
    public static string? Doc(ConfigMap map) => map["doc"] switch
    {
        ConfigScalar { Kind: ConfigScalarKind.String } text => text.Text.Trim(),
        ConfigList lines => string.Join("\n", lines.Items.OfType<ConfigScalar>().Select(line => line.Text.TrimEnd())).Trim(),
        _ => Text(map["label"]),
    };

    /// <summary>Gives the items of a list, or of a map from ids to items, with their ids.</summary>
    public static IEnumerable<(string Id, ConfigNode Value, SourcePosition Position)> Identified(ConfigNode? node)
    {
        switch (node)
        {
            case ConfigMap map:
                foreach (var entry in map.Entries)
                {
                    yield return (Local(entry.Key), entry.Value, entry.KeyPosition);
                }

                break;
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    var id = item is ConfigMap declared ? Text(declared["id"]) ?? Text(declared["name"]) : Text(item);
                    if (id is not null)
                    {
                        yield return (Local(id), item, item.Position);
                    }
                }

                break;
        }
    }
}
