using System.Globalization;
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
                int or long or short or byte => ConfigScalar.Of(Convert.ToInt64(given, CultureInfo.InvariantCulture), SourcePosition.None),
                double or float => ConfigScalar.Of(Convert.ToDouble(given, CultureInfo.InvariantCulture), SourcePosition.None),
                string text => ConfigScalar.Of(text, SourcePosition.None),
                _ => null,
            };
    }
}
