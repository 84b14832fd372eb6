namespace StreamFlow.Spec;

/// <summary>Reads one process of a CWL document.</summary>
internal sealed class OutlineProcessReader
{
    private readonly CwlOutlineReader _documents;
    private OutlineScope _scope;

    public OutlineProcessReader(CwlOutlineReader documents, OutlineScope scope)
    {
        _documents = documents;
        _scope = scope;
    }

    public OutlineProcess Read(ConfigMap map)
    {
        _scope = _scope with { Types = DeclaredTypes(map) };
        return new OutlineProcess(CwlNames.Text(map["class"])!)
        {
            Doc = CwlNames.Doc(map),
            Inputs = ReadPorts(map["inputs"]),
            Outputs = ReadPorts(map["outputs"]),
            Steps = new EquatableArray<OutlineStep>(Identified(map["steps"]).Select(step => ReadStep(step.Id, step.Value, step.Position))),
        };
    }

    private IEnumerable<(string Id, ConfigNode Value, SourcePosition Position)> Identified(ConfigNode? node)
    {
        var scope = _scope;
        var imported = _documents.Import(node, ref scope);
        if (imported is not ConfigList list || !list.Items.Any(item => item is ConfigMap { Entries: [{ Key: "$import" }] }))
        {
            return CwlNames.Identified(imported);
        }

        // The items of a list may be imported one by one.
        var items = list.Items.Select(item =>
        {
            var inner = scope;
            return _documents.Import(item, ref inner);
        });
        return CwlNames.Identified(new ConfigList([.. items.OfType<ConfigNode>()], list.Position));
    }

    private EquatableArray<OutlinePort> ReadPorts(ConfigNode? node) =>
        new(Identified(node).Select(port => ReadPort(port.Id, port.Value, port.Position)));

    private OutlinePort ReadPort(string id, ConfigNode value, SourcePosition position)
    {
        var types = new OutlineTypeReader(_documents);

        // The value is the type itself, or a map that has it among other things.
        var scope = _scope;
        if (_documents.Import(value, ref scope) is not ConfigMap map)
        {
            return new OutlinePort(id, types.Read(value, _scope), position);
        }

        // Written straight into the port, which is common though the standard wants another map around it.
        var isType = map["items"] is not null || map["symbols"] is not null || map["fields"] is not null;
        return new OutlinePort(id, types.Read(isType ? map : map["type"], scope), position) { Doc = CwlNames.Doc(map), HasDefault = map["default"] is not null };
    }

    private OutlineStep ReadStep(string id, ConfigNode value, SourcePosition position)
    {
        var scope = _scope;
        if (_documents.Import(value, ref scope) is not ConfigMap map)
        {
            return new OutlineStep(id, position);
        }

        var process = _documents.ReadRun(map["run"], scope);
        return new OutlineStep(id, position)
        {
            Doc = CwlNames.Doc(map) ?? process?.Doc,
            Process = process,
            Inputs = new EquatableArray<string>(CwlNames.Identified(map["in"]).Select(input => input.Id)),
            Outputs = new EquatableArray<string>(CwlNames.Identified(map["out"]).Select(output => output.Id)),
            IsScattered = map["scatter"] is not null,
        };
    }

    /// <summary>Gives the types of a <c>SchemaDefRequirement</c>, added to those of the process around.</summary>
    private IReadOnlyDictionary<string, ConfigNode> DeclaredTypes(ConfigMap map)
    {
        var found = Requirement(map["requirements"]) ?? Requirement(map["hints"]);
        if (found?["types"] is not { } types)
        {
            return _scope.Types;
        }

        var all = new Dictionary<string, ConfigNode>(StringComparer.Ordinal);
        foreach (var type in _scope.Types)
        {
            all[type.Key] = type.Value;
        }

        foreach (var (id, type, _) in Identified(types))
        {
            all[id] = type;
        }

        return all;
    }

    private static ConfigMap? Requirement(ConfigNode? node) => node switch
    {
        ConfigMap map => map["SchemaDefRequirement"] as ConfigMap,
        ConfigList list => list.Items.OfType<ConfigMap>().FirstOrDefault(item => CwlNames.Text(item["class"]) == "SchemaDefRequirement"),
        _ => null,
    };
}
