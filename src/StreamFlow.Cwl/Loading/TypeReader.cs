using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads types: names, the DSL (<c>string[]?</c>), lists as unions, and schemas.</summary>
/// <param name="context">What is being loaded.</param>
/// <param name="ports">Reads what fields of records say beyond their type.</param>
internal sealed class TypeReader(LoadContext context, PortReader ports)
{
    private const int MaximumDepth = 64;

    private int _depth;

    /// <summary>Reads a type. What cannot be read becomes a finding, and Any.</summary>
    public CwlType Read(ConfigNode node, Scope scope)
    {
        if (_depth >= MaximumDepth)
        {
            return Bad(node, $"Types are nested more than {MaximumDepth} levels deep here.");
        }

        _depth++;
        try
        {
            return node switch
            {
                ConfigScalar { Kind: ConfigScalarKind.Null } => PrimitiveType.Null,
                ConfigScalar { Kind: ConfigScalarKind.String } scalar => ReadName(scalar.Text, scalar, scope),
                ConfigList list => ReadUnion(list, scope),
                ConfigMap map => ReadSchema(map, scope),
                _ => Bad(node, $"A type is a name, a list or a schema, not {node.KindName}."),
            };
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Registers the types that a process declares with SchemaDefRequirement.</summary>
    /// <param name="process">The process.</param>
    /// <param name="scope">Where it stands.</param>
    public void RegisterDeclared(ConfigMap process, Scope scope)
    {
        foreach (var name in (ReadOnlySpan<string>)["requirements", "hints"])
        {
            switch (process[name])
            {
                case ConfigList list:
                    foreach (var item in list.Items)
                    {
                        if (item is ConfigMap map && map["class"] is ConfigScalar { Text: "SchemaDefRequirement" } && map["types"] is { } types)
                        {
                            Register(types, scope);
                        }
                    }

                    break;
                case ConfigMap map when map["SchemaDefRequirement"] is ConfigMap body && body["types"] is { } types:
                    Register(types, scope);
                    break;
            }
        }
    }

    /// <summary>Makes the named types of a SchemaDefRequirement known, before anything refers to them.</summary>
    public void Register(ConfigNode types, Scope scope)
    {
        foreach (var item in (types as ConfigList)?.Items ?? [])
        {
            if (item is ConfigMap map && map["name"] is ConfigScalar { Text: var name })
            {
                Register(map, name, scope);
            }
        }
    }

    private void Register(ConfigMap map, string name, Scope scope)
    {
        // The name belongs to the file in which the type is written, which may be an imported one.
        var document = context.Documents.Of(map);
        var home = ReferenceEquals(document, scope.Document) ? scope : new Scope(document, document.Uri, scope.Version);
        CwlType ReadIt() => Read(map, home);
        if (name.Contains('#', StringComparison.Ordinal))
        {
            context.Types.Add(document.Expand(name), ReadIt);
            return;
        }

        context.Types.Add(home.Child(name), ReadIt);
        context.Types.Add($"{document.Uri}#{name}", ReadIt);
    }

    private CwlType ReadName(string text, ConfigScalar node, Scope scope)
    {
        var name = text.AsSpan();
        if (name.EndsWith("?"))
        {
            return UnionType.Of([PrimitiveType.Null, ReadName(name[..^1].ToString(), node, scope)]);
        }

        if (name.EndsWith("[]"))
        {
            return new ArrayType(ReadName(name[..^2].ToString(), node, scope));
        }

        if (PrimitiveType.Named(text) is { } primitive)
        {
            return primitive;
        }

        if (text is "stdin" or "stdout" or "stderr")
        {
            return Bad(node, $"The type '{text}' can only be the type of a port by itself.");
        }

        if (context.Types.Find(text, scope) is { } named)
        {
            return named;
        }

        var nearest = Spelling.Nearest(
            DocumentUri.LastName(text),
            ["null", "boolean", "int", "long", "float", "double", "string", "File", "Directory", "Any", "stdin", "stdout", "stderr"]);
        return Bad(
            node,
            nearest is null
                ? $"There is no type '{text}'; a SchemaDefRequirement may define one, but types cannot contain themselves."
                : $"There is no type '{text}'. Did you mean '{nearest}'?",
            nearest);
    }

    private CwlType ReadUnion(ConfigList list, Scope scope)
    {
        if (list.Items.Count == 0)
        {
            return Bad(list, "A list of types needs at least one type.");
        }

        return UnionType.Of(list.Items.Select(item => Read(item, scope)));
    }

    private CwlType ReadSchema(ConfigMap map, Scope scope)
    {
        var kind = (map["type"] as ConfigScalar)?.Text;
        var name = (map["name"] as ConfigScalar)?.Text;
        if (name is not null)
        {
            Register(map, name, scope);
        }

        var fields = new Fields(context, map, name is null ? "this type" : $"the type '{DocumentUri.LastName(name)}'");
        switch (kind)
        {
            case "array":
                fields.Check("type", "items", "name", "label", "doc", "inputBinding", "outputBinding", "loadContents", "loadListing", "id", "secondaryFiles", "format", "streamable");
                return fields.Required("items") is { } items
                    ? new ArrayType(Read(items, scope)) { Name = Identify(name, scope), Binding = ports.ReadInputBinding(fields, scope) }
                    : new ArrayType(PrimitiveType.Any);
            case "record":
                fields.Check("type", "fields", "name", "label", "doc", "inputBinding", "outputBinding", "id", "loadContents", "loadListing");
                return new RecordType(Identify(name, scope), ReadFields(fields, scope)) { Binding = ports.ReadInputBinding(fields, scope) };
            case "enum":
                fields.Check("type", "symbols", "name", "label", "doc", "inputBinding", "outputBinding", "id", "loadContents", "loadListing");
                fields.Required("symbols");
                return new EnumType(Identify(name, scope), [.. fields.Sources("symbols").Select(symbol => DocumentUri.LastName(symbol.Text))])
                {
                    Binding = ports.ReadInputBinding(fields, scope),
                };
            default:
                // A schema around another type, {type: string}, is that type.
                return fields.Required("type") is { } inner ? Read(inner, scope) : PrimitiveType.Any;
        }
    }

    private List<RecordField> ReadFields(Fields fields, Scope scope)
    {
        var result = new List<RecordField>();
        foreach (var item in IdMap.Read(context, fields["fields"], "name", "type", $"the fields of {fields.Owner}"))
        {
            result.Add(ports.ReadRecordField(item, scope));
        }

        return result;
    }

    private static string? Identify(string? name, Scope scope) =>
        name is null ? null : name.Contains('#', StringComparison.Ordinal) ? scope.Document.Expand(name) : scope.Child(name);

    private PrimitiveType Bad(ConfigNode node, string message, string? suggestion = null)
    {
        context.Findings.Error(CwlRules.BadType, node.Position, message, suggestion);
        return PrimitiveType.Any;
    }
}
