using System.Collections.ObjectModel;
using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Reading;

/// <summary>Reads attributes of declarations by reflection.</summary>
internal static class AttributeReader
{
    /// <summary>Reads the attributes of the vocabulary, in the order of the text.</summary>
    public static EquatableArray<AttributeSpec> Read(MemberInfo member) => new(
        member.GetCustomAttributesData()
            .Where(data => data.AttributeType.Namespace == nameof(StreamFlow) && data.AttributeType != typeof(DeclaredDocumentationAttribute))
            .Select(Read));

    private static AttributeSpec Read(CustomAttributeData data) => new(data.AttributeType.Name[..^nameof(Attribute).Length], SourcePosition.None)
    {
        Arguments = new EquatableArray<ConfigNode>(data.ConstructorArguments.Select(Value)),
        Properties = new EquatableArray<ConfigEntry>(
            data.NamedArguments.Select(argument => new ConfigEntry(argument.MemberName, SourcePosition.None, Value(argument.TypedValue)))),
    };

    private static ConfigNode Value(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        null => ConfigScalar.Null(SourcePosition.None),
        ReadOnlyCollection<CustomAttributeTypedArgument> items => NodeMap.List(items.Select(Value)),
        CustomAttributeTypedArgument boxed => Value(boxed),
        var value when argument.ArgumentType.IsEnum => LiteralReader.Read(Enum.ToObject(argument.ArgumentType, value)),
        var value => LiteralReader.Read(value),
    };
}
