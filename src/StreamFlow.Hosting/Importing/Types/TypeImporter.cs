using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Hosting.Importing.Syntax;
using StreamFlow.Hosting.Importing.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Importing.Types;

/// <summary>Turns the types of a document into C# types, and declares its enums and records.</summary>
/// <param name="context">The import.</param>
internal sealed class TypeImporter(ImportContext context)
{
    private const int LargestUnion = 4;

    private readonly Dictionary<string, CSharpType> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclaredEnum> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclaredRecord> _records = new(StringComparer.Ordinal);

    /// <summary>Finds a declared enum by its C# name, or null.</summary>
    public DeclaredEnum? FindEnum(string name) => _enums.GetValueOrDefault(name);

    /// <summary>Finds a declared record by its C# name, or null.</summary>
    public DeclaredRecord? FindRecord(string name) => _records.GetValueOrDefault(name);

    /// <summary>Gives the C# type of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The id of the port, after which a type without a name is called.</param>
    /// <param name="position">Where the type is written.</param>
    public CSharpType Read(CwlType type, string name, SourcePosition position) => type switch
    {
        PrimitiveType primitive => ReadPrimitive(primitive),
        ArrayType array => Read(array.Items, name, position).Array,
        EnumType symbols => Declared(symbols, symbols.Name, name, (id, suffix) => Declare(symbols, id, suffix)),
        RecordType record => Declared(record, record.Name, name, (id, suffix) => Declare(record, id, suffix)),
        UnionType union => ReadUnion(union, name, position),
        _ => CSharpType.Any,
    };

    private static CSharpType ReadPrimitive(PrimitiveType type) => type.Kind switch
    {
        PrimitiveKind.Boolean => CSharpType.Boolean,
        PrimitiveKind.Int => CSharpType.Of("int"),
        PrimitiveKind.Long => CSharpType.Of("long"),
        PrimitiveKind.Float => CSharpType.Of("float"),
        PrimitiveKind.Double => CSharpType.Of("double"),
        PrimitiveKind.String => CSharpType.Of("string"),
        PrimitiveKind.File => CSharpType.File,
        PrimitiveKind.Directory => CSharpType.Of("CwlDirectory"),
        PrimitiveKind.Null => CSharpType.Any.Optional,
        _ => CSharpType.Any,
    };

    private CSharpType ReadUnion(UnionType union, string name, SourcePosition position)
    {
        var members = union.Members.Where(static member => !member.IsOptional).Select(member => Read(member, name, position)).Distinct().ToList();
        if (members.Count > LargestUnion)
        {
            context.Findings.Reworded(position, $"'{name}' takes one of {members.Count} types ({union}), and a Union has four at most; it is declared as CwlAny, which takes any value.");
        }

        var type = members switch
        {
            [] => CSharpType.Any,
            [var only] => only,
            _ when members.Count > LargestUnion || members.Contains(CSharpType.Any) => CSharpType.Any,
            _ => CSharpType.Of($"Union<{string.Join(", ", members)}>"),
        };
        return type with { IsNullable = union.IsOptional };
    }

    private CSharpType Declared(CwlType type, string? typeName, string portName, Func<string, string, string> declare)
    {
        var signature = TypeSignature.Of(type);
        if (!_declared.TryGetValue(signature, out var declared))
        {
            var suffix = type is EnumType ? "Choice" : "Record";
            declared = CSharpType.Of(declare(typeName is null ? portName : DocumentUri.LastName(typeName), suffix));
            _declared.Add(signature, declared);
        }

        return declared;
    }

    private string Declare(EnumType type, string id, string suffix)
    {
        var name = context.TypeNames.Next(id, suffix);
        var scope = new NameScope([]);
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        var declarations = new List<MemberDeclaration>();
        foreach (var symbol in type.Symbols.Distinct(StringComparer.Ordinal))
        {
            var member = scope.Next(symbol, "_");
            members.Add(symbol, member);
            declarations.Add(new MemberDeclaration(member + ",") { Attributes = NameScope.NameAttribute(member, symbol) is { } attribute ? [attribute] : [] });
        }

        _enums.Add(name, new DeclaredEnum(members));
        context.Declare(new TypeDeclaration(name, $"public enum {name}") { Members = declarations });
        return name;
    }

    private string Declare(RecordType type, string id, string suffix)
    {
        var name = context.TypeNames.Next(id, suffix);
        var scope = new NameScope([.. ReservedNames.RecordMembers, name]);
        var fields = new Dictionary<string, DeclaredField>(StringComparer.Ordinal);
        var members = new List<MemberDeclaration>();
        if (type.Binding is { } binding)
        {
            context.Findings.Lost(binding.SourcePosition, $"The record '{name}' has a command line binding as a whole; only its fields can have one. Bind the fields.");
        }

        foreach (var field in type.RecordFields)
        {
            var member = scope.Next(field.Name, "Field");
            var fieldType = Read(field.Type, name + member, field.Position);
            fields.Add(field.Name, new DeclaredField(member, fieldType));
            members.Add(new MemberDeclaration($"public {(fieldType.IsNullable ? string.Empty : "required ")}{fieldType} {member} {{ get; init; }}")
            {
                Documentation = PortAttributes.Documentation(field.Label, field.Doc),
                Attributes = PortAttributes.Read(field, member, context.Findings),
            });
        }

        _records.Add(name, new DeclaredRecord(fields));
        context.Declare(new TypeDeclaration(name, $"public sealed record {name}") { Members = members });
        return name;
    }
}
