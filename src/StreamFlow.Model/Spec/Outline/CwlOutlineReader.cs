namespace StreamFlow.Spec;

/// <summary>Reads the outline of a CWL document and of the documents that its steps run.</summary>
/// <remarks>
/// It takes every form that the standard has (map and list forms, packed documents, <c>run</c> by name, by file and in place,
/// <c>$import</c>) and reports nothing: what it cannot read it leaves out, for the validation of CWL says what is wrong there.
/// </remarks>
internal sealed class CwlOutlineReader
{
    private static readonly Dictionary<string, ConfigNode> NoTypes = [];

    private readonly Func<string, ConfigNode?> _load;
    private readonly Dictionary<string, ConfigNode?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutlineProcess?> _processes = new(StringComparer.Ordinal);

    private CwlOutlineReader(Func<string, ConfigNode?> load) => _load = load;

    /// <summary>Reads a document.</summary>
    /// <param name="file">Its name, relative or absolute, with an optional <c>#fragment</c> that chooses a process of a packed document.</param>
    /// <param name="load">
    /// Gives the tree of a document by its name, or null when it is not at hand. Names that a document gives are handed
    /// over joined to the directory of that document.
    /// </param>
    /// <returns>Null when the document is not at hand.</returns>
    public static CwlOutline? Read(string file, Func<string, ConfigNode?> load)
    {
        var reader = new CwlOutlineReader(load);
        var (path, fragment) = CwlNames.Split(file);
        if (reader.Load(path) is not { } root)
        {
            return null;
        }

        return FindProcess(root, fragment, out var problem) is { } node
            && reader.ReadProcess(node, new OutlineScope(path, NoTypes)) is { } process
            ? new CwlOutline(file, process)
            : new CwlOutline(file, new OutlineProcess(string.Empty), problem ?? "it has no 'class'");
    }

    /// <summary>Gives the tree of a document; each is loaded once.</summary>
    public ConfigNode? Load(string path)
    {
        if (!_documents.TryGetValue(path, out var node))
        {
            _documents[path] = node = CwlNames.IsUri(path) ? null : _load(path);
        }

        return node;
    }

    /// <summary>Follows <c>$import</c>, which may stand in the place of any value.</summary>
    public ConfigNode? Import(ConfigNode? node, ref OutlineScope scope)
    {
        for (var depth = 0; depth < OutlineScope.MaximumDepth; depth++)
        {
            if (node is not ConfigMap { Entries: [{ Key: "$import", Value: ConfigScalar name }] })
            {
                return node;
            }

            scope = scope with { Path = CwlNames.Join(scope.Path, name.Text) };
            node = Load(scope.Path);
        }

        return null;
    }

    /// <summary>Reads what a step runs: a name, or a process in place.</summary>
    /// <returns>Null when it is not at hand, or runs itself.</returns>
    public OutlineProcess? ReadRun(ConfigNode? run, OutlineScope scope)
    {
        if (scope.Depth >= OutlineScope.MaximumDepth)
        {
            return null;
        }

        scope = scope with { Depth = scope.Depth + 1 };
        if (run is not ConfigScalar name)
        {
            return ReadProcess(Import(run, ref scope), scope);
        }

        var (file, fragment) = CwlNames.Split(name.Text);
        var path = file.Length == 0 ? scope.Path : CwlNames.Join(scope.Path, file);
        var key = $"{path}#{fragment}";
        if (!_processes.TryGetValue(key, out var process))
        {
            // Whoever asks again while this is being read runs itself.
            _processes[key] = null;
            process = Load(path) is { } root && FindProcess(root, fragment, out _) is { } node
                ? ReadProcess(node, new OutlineScope(path, NoTypes) { Depth = scope.Depth })
                : null;
            _processes[key] = process;
        }

        return process;
    }

    /// <summary>Finds a process in a document: the document itself, or one of its <c>$graph</c>, by default <c>main</c>.</summary>
    private static ConfigMap? FindProcess(ConfigNode root, string? fragment, out string? problem)
    {
        problem = null;
        if (root is not ConfigMap map)
        {
            problem = $"it is {root.KindName}, not a map";
            return null;
        }

        if (map["$graph"] is not ConfigList graph)
        {
            problem = map["class"] is null ? "it has no 'class'" : null;
            return problem is null ? map : null;
        }

        var wanted = fragment ?? "main";
        foreach (var item in graph.Items)
        {
            if (item is ConfigMap { } process && CwlNames.Text(process["id"]) is { } id && CwlNames.Local(id) == CwlNames.Local(wanted))
            {
                return process;
            }
        }

        if (fragment is null && graph.Items is [ConfigMap only])
        {
            return only;
        }

        problem = $"it has no process '{wanted}'";
        return null;
    }

    private OutlineProcess? ReadProcess(ConfigNode? node, OutlineScope scope) =>
        node is ConfigMap map && CwlNames.Text(map["class"]) is not null ? new OutlineProcessReader(this, scope).Read(map) : null;
}
