namespace StreamFlow.Spec;

/// <summary>Writes types in the notation of CWL.</summary>
internal static class TypeEmitter
{
    /// <summary>Writes a type where a short form such as <c>File[]?</c> is allowed.</summary>
    /// <param name="type">The type.</param>
    /// <param name="binding">Writes what a field of a record says besides its type.</param>
    /// <param name="itemBinding">How each item of an array gets on the command line; null for nothing.</param>
    public static ConfigNode Emit(TypeSpec type, Action<NodeMap, PortDeclaration> binding, ConfigNode? itemBinding = null) =>
        itemBinding is null && ShortForm(type) is { } text ? NodeMap.Text(text) : EmitFull(type, binding, itemBinding);

    /// <summary>Formats a type for messages: <c>File[]?</c>.</summary>
    public static string Format(TypeSpec type) => (type.Kind switch
    {
        CwlTypeKind.Array => (type.Items!.IsOptional ? $"({Format(type.Items)})" : Format(type.Items)) + "[]",
        CwlTypeKind.Union => $"({string.Join(" | ", type.Alternatives.Select(Format))})",
        CwlTypeKind.Enum or CwlTypeKind.Record or CwlTypeKind.Unsupported => type.Name ?? type.Kind.ToString(),
        _ => NameOf(type.Kind),
    }) + (type.IsOptional ? "?" : string.Empty);

    private static string? ShortForm(TypeSpec type)
    {
        var suffix = type.IsOptional ? "?" : string.Empty;
        return type.Kind switch
        {
            CwlTypeKind.Array when type.Items is { IsOptional: false } items && IsNamed(items.Kind) => NameOf(items.Kind) + "[]" + suffix,
            _ when IsNamed(type.Kind) => NameOf(type.Kind) + suffix,
            _ => null,
        };
    }

    private static ConfigNode EmitFull(TypeSpec type, Action<NodeMap, PortDeclaration> binding, ConfigNode? itemBinding)
    {
        var alternatives = type.Kind == CwlTypeKind.Union
            ? type.Alternatives.Select(alternative => EmitFull(alternative, binding, null)).ToList()
            : [EmitOne(type, binding, itemBinding)];
        if (type.IsOptional)
        {
            alternatives.Insert(0, NodeMap.Text("null"));
        }

        return alternatives.Count == 1 ? alternatives[0] : NodeMap.List(alternatives);
    }

    private static ConfigNode EmitOne(TypeSpec type, Action<NodeMap, PortDeclaration> binding, ConfigNode? itemBinding) => type.Kind switch
    {
        CwlTypeKind.Array => new NodeMap()
            .Add("type", "array")
            .Add("items", EmitFull(type.Items!, binding, null))
            .Add("inputBinding", itemBinding)
            .Build(),
        CwlTypeKind.Enum => new NodeMap().Add("type", "enum").Add("symbols", NodeMap.Texts(type.Symbols)).Build(),
        CwlTypeKind.Record => new NodeMap().Add("type", "record").Add("fields", Fields(type, binding)).Build(),
        _ => NodeMap.Text(NameOf(type.Kind)),
    };

    private static ConfigMap Fields(TypeSpec type, Action<NodeMap, PortDeclaration> binding)
    {
        var fields = new NodeMap();
        foreach (var field in type.Fields)
        {
            var map = new NodeMap();
            binding(map, field);
            var only = map.Build();
            fields.Add(DeclaredNames.Of(field), only.Entries.Count == 1 && only["type"] is ConfigScalar plain ? plain : only);
        }

        return fields.Build();
    }

    private static bool IsNamed(CwlTypeKind kind) => kind is not (CwlTypeKind.Array or CwlTypeKind.Enum or CwlTypeKind.Record or CwlTypeKind.Union);

    private static string NameOf(CwlTypeKind kind) => kind switch
    {
        CwlTypeKind.Boolean => "boolean",
        CwlTypeKind.Int => "int",
        CwlTypeKind.Long => "long",
        CwlTypeKind.Float => "float",
        CwlTypeKind.Double => "double",
        CwlTypeKind.String => "string",
        CwlTypeKind.File => "File",
        CwlTypeKind.Directory => "Directory",
        _ => "Any",
    };
}
