namespace StreamFlow.Spec;

/// <summary>Reads CWL types: names with <c>?</c> and <c>[]</c>, unions, arrays, enumerations, records and names of declared types.</summary>
internal sealed class OutlineTypeReader(CwlOutlineReader documents)
{
    private static readonly OutlineType Any = new("Any");

    /// <summary>Reads a type; what cannot be read is <c>Any</c>.</summary>
    public OutlineType Read(ConfigNode? node, OutlineScope scope)
    {
        if (scope.Depth >= OutlineScope.MaximumDepth)
        {
            return Any;
        }

        scope = scope with { Depth = scope.Depth + 1 };
        return documents.Import(node, ref scope) switch
        {
            ConfigScalar name => ReadName(name.Text, scope),
            ConfigList union => ReadUnion(union, scope),
            ConfigMap map => ReadMap(map, scope),
            _ => Any,
        };
    }

    private OutlineType ReadName(string name, OutlineScope scope)
    {
        if (name.EndsWith("?", StringComparison.Ordinal))
        {
            return ReadName(name.Substring(0, name.Length - 1), scope) with { IsOptional = true };
        }

        if (name.EndsWith("[]", StringComparison.Ordinal))
        {
            return new OutlineType("array") { Items = ReadName(name.Substring(0, name.Length - 2), scope) };
        }

        var local = CwlNames.Local(name);
        return name == "null" ? new OutlineType("null", IsOptional: true)
            : FindDeclared(name, local, ref scope) is { } declared ? Read(declared, scope)
            : new OutlineType(local);
    }

    private ConfigNode? FindDeclared(string name, string local, ref OutlineScope scope)
    {
        if (scope.Types.TryGetValue(local, out var declared))
        {
            return declared;
        }

        // A type of another document: types.yml#Name, where the document is a type or a list of types.
        var (file, fragment) = CwlNames.Split(name);
        if (fragment is null || file.Length == 0)
        {
            return null;
        }

        scope = scope with { Path = CwlNames.Join(scope.Path, file) };
        var types = documents.Load(scope.Path);
        return types is ConfigMap { } single
            ? single["type"] is null ? null : single
            : CwlNames.Identified(types).FirstOrDefault(type => type.Id == local).Value;
    }

    private OutlineType ReadUnion(ConfigList union, OutlineScope scope)
    {
        var isOptional = false;
        var alternatives = new List<OutlineType>();
        foreach (var item in union.Items)
        {
            var type = Read(item, scope);
            isOptional |= type.IsOptional;
            if (type.Name != "null")
            {
                alternatives.Add(type with { IsOptional = false });
            }
        }

        return alternatives.Count switch
        {
            0 => new OutlineType("null", IsOptional: true),
            1 => alternatives[0] with { IsOptional = isOptional },
            _ => new OutlineType("union", isOptional) { Alternatives = new EquatableArray<OutlineType>(alternatives) },
        };
    }

    private OutlineType ReadMap(ConfigMap map, OutlineScope scope) => CwlNames.Text(map["type"]) switch
    {
        "array" => new OutlineType("array") { Items = Read(map["items"], scope) },
        "enum" => new OutlineType("enum")
        {
            Symbols = new EquatableArray<string>((map["symbols"] as ConfigList)?.Items.OfType<ConfigScalar>().Select(symbol => CwlNames.Local(symbol.Text)) ?? []),
        },
        "record" => new OutlineType("record")
        {
            Fields = new EquatableArray<OutlinePort>(CwlNames.Identified(map["fields"]).Select(field => ReadField(field.Id, field.Value, field.Position, scope))),
        },

        // A type in a map of its own, as in { type: { type: array, items: File } }.
        _ => Read(map["type"], scope),
    };

    private OutlinePort ReadField(string id, ConfigNode value, SourcePosition position, OutlineScope scope) => value is ConfigMap map
        ? new OutlinePort(id, Read(map["type"], scope), position) { Doc = CwlNames.Doc(map), HasDefault = map["default"] is not null }
        : new OutlinePort(id, Read(value, scope), position);
}
