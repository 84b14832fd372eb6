using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Reading;

/// <summary>Reads the types of ports by reflection.</summary>
internal sealed class TypeReader
{
    private static readonly Dictionary<Type, CwlTypeKind> Simple = new()
    {
        [typeof(bool)] = CwlTypeKind.Boolean,
        [typeof(int)] = CwlTypeKind.Int,
        [typeof(long)] = CwlTypeKind.Long,
        [typeof(float)] = CwlTypeKind.Float,
        [typeof(double)] = CwlTypeKind.Double,
        [typeof(string)] = CwlTypeKind.String,
        [typeof(CwlFile)] = CwlTypeKind.File,
        [typeof(FileInfo)] = CwlTypeKind.File,
        [typeof(CwlDirectory)] = CwlTypeKind.Directory,
        [typeof(DirectoryInfo)] = CwlTypeKind.Directory,
        [typeof(CwlAny)] = CwlTypeKind.Any,
    };

    private static readonly Type[] Unions = [typeof(Union<,>), typeof(Union<,,>), typeof(Union<,,,>)];

    private readonly NullabilityInfoContext _nullability = new();
    private readonly Stack<Type> _records = new();

    /// <summary>Reads the first type argument of a property such as <c>In&lt;string?[]&gt;</c>.</summary>
    public TypeSpec ReadArgument(PropertyInfo property) => Read(_nullability.Create(property).GenericTypeArguments[0]);

    /// <summary>Tells whether a property may be null.</summary>
    public bool IsNullable(PropertyInfo property) => IsNull(_nullability.Create(property));

    /// <summary>Reads the first type argument of a field or property.</summary>
    /// <param name="declaringClass">The class that has the member.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="type">The type, for a member that is not found.</param>
    public TypeSpec ReadArgument(Type declaringClass, string member, Type type)
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var info = declaringClass.GetField(member, Any) is { } field
            ? _nullability.Create(field)
            : declaringClass.GetProperty(member, Any) is { } property ? _nullability.Create(property) : null;
        return info is { GenericTypeArguments: [var argument] } ? Read(argument) : Read(type, info: null);
    }

    private static bool IsNull(NullabilityInfo? info) => info is { ReadState: NullabilityState.Nullable, Type.IsValueType: false };

    private TypeSpec Read(NullabilityInfo info) => Read(info.Type, info) is var type && IsNull(info) ? type with { IsOptional = true } : type;

    private TypeSpec Read(Type type, NullabilityInfo? info)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Read(inner, info: null) with { IsOptional = true };
        }

        if (Simple.TryGetValue(type, out var kind))
        {
            return new TypeSpec(kind);
        }

        if (type.IsEnum)
        {
            var members = type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(member => member.MetadataToken);
            return new TypeSpec(CwlTypeKind.Enum) { Name = type.Name, Symbols = new(members.Select(LiteralReader.SymbolOf)) };
        }

        if (type.IsSZArray)
        {
            var items = info?.ElementType is { } element ? Read(element) : Read(type.GetElementType()!, info: null);
            return new TypeSpec(CwlTypeKind.Array) { Items = items };
        }

        if (type.IsGenericType && Unions.Contains(type.GetGenericTypeDefinition()))
        {
            var arguments = info is null ? type.GenericTypeArguments.Select(argument => Read(argument, info: null)) : info.GenericTypeArguments.Select(Read);
            return new TypeSpec(CwlTypeKind.Union) { Alternatives = new(arguments) };
        }

        // A record that has itself as a field has no end in CWL.
        return RecordTypes.IsRecord(type) && !typeof(Step).IsAssignableFrom(type) && !_records.Contains(type)
            ? ReadRecord(type)
            : new TypeSpec(CwlTypeKind.Unsupported) { Name = type.Name };
    }

    private TypeSpec ReadRecord(Type type)
    {
        _records.Push(type);
        var fields = new EquatableArray<PortDeclaration>(RecordTypes.Properties(type).Select(property =>
            new PortDeclaration(property.Name, Read(_nullability.Create(property)), SourcePosition.None) { Attributes = AttributeReader.Read(property) }));
        _records.Pop();
        return new TypeSpec(CwlTypeKind.Record) { Name = type.Name, Fields = fields };
    }
}
