using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>Reads documented defaults as they would be written.</summary>
internal static class Defaults
{
    public static ConfigScalar? Of(IPropertySymbol property, ValueSchema value)
    {
        if (property.Attribute(AttributeNames.DefaultValue) is not { ConstructorArguments: [{ Value: { } given, Type: var type }] })
        {
            return null;
        }

        return EnumMembers.TypeOf(type) is { } enumeration
            ? EnumMembers.Find(enumeration, given) is { } member ? ConfigScalar.Of(SymbolSchemaReader.WordOf(member), SourcePosition.None) : null
            : given switch
            {
                bool flag => ConfigScalar.Of(flag, SourcePosition.None),
                int number => ConfigScalar.Of((long)number, SourcePosition.None),
                long number => ConfigScalar.Of(number, SourcePosition.None),
                double number => ConfigScalar.Of(number, SourcePosition.None),
                string text => ConfigScalar.Of(text, SourcePosition.None),
                _ => null,
            };
    }
}
