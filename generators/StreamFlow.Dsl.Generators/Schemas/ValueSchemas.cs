using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>Reads from a property what its value must look like.</summary>
internal static class ValueSchemas
{
    public static ValueSchema Of(IPropertySymbol property) => Of(property, property.Type, isItem: false);

    private static ValueSchema Of(IPropertySymbol property, ITypeSymbol type, bool isItem)
    {
        var kind = OptionTypes.KindOf(type);
        var forms = (ConfigForms)(property.Attribute(AttributeNames.AlsoAccepts)?.Argument(0) as int? ?? 0);
        if (kind is OptionKind.List or OptionKind.Map)
        {
            // What is said about the values of a list or a map is said on the property; a lone value stands for the list itself.
            return new ValueSchema(kind)
            {
                AlsoAccepts = isItem ? ConfigForms.None : forms & ConfigForms.Single,
                Item = Of(property, OptionTypes.ItemOf(type), isItem: true),
            };
        }

        var range = property.Attribute(AttributeNames.Range);
        var file = property.Attribute(AttributeNames.ConfigFile);
        return new ValueSchema(kind)
        {
            AlsoAccepts = forms & ~ConfigForms.Single,
            Names = kind == OptionKind.Enumeration ? Words(OptionTypes.Unwrap(type)) : default,
            Record = kind == OptionKind.Record ? OptionTypes.Unwrap(type).Name : null,
            Duration = (DurationFormat)(property.Attribute(AttributeNames.Duration)?.Argument(0) as int? ?? 0),
            Size = (SizeFormat)(property.Attribute(AttributeNames.Size)?.Argument(0) as int? ?? 0),
            File = file is null ? null : (ConfigFileKind)(file.Argument(0) as int? ?? 0),
            FileMayBeName = file?.Named("MayBeName") is true,
            Minimum = Bound(range?.Argument(0)),
            Maximum = Bound(range?.Argument(1)),
        };
    }

    private static double? Bound(object? value) => value is double number && !double.IsInfinity(number) ? number : null;

    private static EquatableArray<string> Words(ITypeSymbol type) =>
        new(type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(SymbolSchemaReader.WordOf));
}
