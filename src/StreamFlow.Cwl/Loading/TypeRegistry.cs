using StreamFlow.Cwl.Model.Types;

namespace StreamFlow.Cwl.Loading;

/// <summary>The named types of a set of documents, by absolute identifier.</summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<string, Func<CwlType>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byLastName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CwlType> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reading = new(StringComparer.Ordinal);

    /// <summary>Registers a type that is read when somebody first refers to it; a name that is known already keeps its type.</summary>
    public void Add(string identifier, Func<CwlType> read)
    {
        if (_types.TryAdd(identifier, read))
        {
            var last = DocumentUri.LastName(identifier);
            if (!_byLastName.TryGetValue(last, out var all))
            {
                _byLastName[last] = all = [];
            }

            all.Add(identifier);
        }
    }

    /// <summary>Finds a type by a name as a document writes it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scope">Where the name is written.</param>
    /// <returns>The type, or null when there is none of this name, or it contains itself.</returns>
    public CwlType? Find(string name, Scope scope)
    {
        var absolute = name.Contains('#', StringComparison.Ordinal) || DocumentUri.IsAbsolute(name)
            ? scope.Document.Expand(name)
            : null;
        if (absolute is not null)
        {
            return Read(absolute) ?? ByLastName(name);
        }

        // A bare name is looked for in the process, then in what is around it, then in the document.
        var (document, fragment) = DocumentUri.Split(scope.ProcessId);
        while (!string.IsNullOrEmpty(fragment))
        {
            if (Read($"{document}#{fragment}/{name}") is { } found)
            {
                return found;
            }

            var slash = fragment.LastIndexOf('/');
            fragment = slash < 0 ? null : fragment[..slash];
        }

        return Read($"{document}#{name}") ?? Read($"{scope.Document.Uri}#{name}") ?? ByLastName(name);
    }

    // Tools write the names of types in many ways; where only one type has the last name, there is no doubt.
    private CwlType? ByLastName(string name) =>
        _byLastName.TryGetValue(DocumentUri.LastName(name), out var all) && all.Count == 1 ? Read(all[0]) : null;

    private CwlType? Read(string identifier)
    {
        if (_read.TryGetValue(identifier, out var type))
        {
            return type;
        }

        if (!_types.TryGetValue(identifier, out var read) || !_reading.Add(identifier))
        {
            return null;
        }

        try
        {
            return _read[identifier] = read();
        }
        finally
        {
            _reading.Remove(identifier);
        }
    }
}
