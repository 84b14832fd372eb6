namespace StreamFlow.Engine.Data;

/// <summary>Gives every output a name of its own in one directory: of two with the same name, the later gets a number before its extension.</summary>
internal sealed class OutputNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Takes a name, or one like it that is free.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot > 0 ? (name[..dot], name[dot..]) : (name, string.Empty);
        var number = _next.GetValueOrDefault(name, 2);
        string candidate;
        do
        {
            candidate = $"{stem}_{number++}{extension}";
        }
        while (!_taken.Add(candidate));
        _next[name] = number;
        return candidate;
    }
}
