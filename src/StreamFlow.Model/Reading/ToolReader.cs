using System.Reflection;
using System.Runtime.CompilerServices;
using StreamFlow.Spec;

namespace StreamFlow.Reading;

/// <summary>Reads tools by reflection.</summary>
internal sealed class ToolReader(TypeReader types)
{
    /// <summary>Reads a tool.</summary>
    /// <param name="tool">A step that runs it.</param>
    public ToolDeclaration Read(Tool tool)
    {
        var type = tool.GetType();
        var documentation = new Documentation(type);
        var blank = Blank(type);
        var ports = new List<PortDeclaration>();
        foreach (var property in Ports(type))
        {
            ports.Add(Read(property, blank) with { Documentation = documentation.Of(property.Name) });
        }

        return new ToolDeclaration(type.Name, IdOf(type), SourcePosition.None)
        {
            Method = tool is CSharpTool method ? MethodOf(method) : null,
            Program = tool is CSharpTool ? type.Assembly.GetName().Name : null,
            Ports = new(ports),
            Attributes = AttributeReader.Read(type),
            Documentation = documentation.Type,
        };
    }

    /// <summary>Gives the full name of a type, with dots.</summary>
    public static string IdOf(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    /// <summary>Gives the properties that are ports.</summary>
    public static IEnumerable<PropertyInfo> Ports(Type type) => RecordTypes.Properties(type).Where(property => IsInput(property) || IsOutput(property));

    /// <summary>Tells whether a property is an input.</summary>
    public static bool IsInput(PropertyInfo property) => IsGeneric(property, typeof(In<>));

    /// <summary>Gives the name of the method of a C# step: <c>Stats.Count</c>.</summary>
    public static string MethodOf(CSharpTool tool)
    {
        var method = tool.Declared.Method;
        return $"{method.DeclaringType?.Name}.{method.Name}";
    }

    private static bool IsOutput(PropertyInfo property) => IsGeneric(property, typeof(Out<>)) || IsGeneric(property, typeof(OptionalOut<>));

    private static bool IsGeneric(PropertyInfo property, Type definition) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == definition;

    private PortDeclaration Read(PropertyInfo property, object? blank)
    {
        var isInput = IsInput(property);
        var argument = types.ReadArgument(property);
        var isOptional = isInput ? types.IsNullable(property) : IsGeneric(property, typeof(OptionalOut<>));
        return new PortDeclaration(property.Name, isOptional ? argument with { IsOptional = true } : argument, SourcePosition.None)
        {
            IsOutput = !isInput,
            IsRequired = property.GetCustomAttribute<RequiredMemberAttribute>() is not null,
            Initializer = isInput && blank is not null && property.GetValue(blank) is In { Link: null, ValueFrom: null } value ? LiteralReader.Read(value.Literal) : null,
            Attributes = AttributeReader.Read(property),
        };
    }

    /// <summary>Makes a tool with nothing but its initial values; null when it has no such constructor.</summary>
    private static object? Blank(Type type) => type.GetConstructor(Type.EmptyTypes)?.Invoke(null);
}
