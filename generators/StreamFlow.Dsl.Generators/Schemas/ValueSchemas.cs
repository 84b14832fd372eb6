using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>Reads from a property what its value must look like.</summary>
internal static class ValueSchemas
{
    public static ValueSchema Of(IPropertySymbol property) => Of(property, property.Type);

    private static ValueSchema Of(IPropertySymbol property, ITypeSymbol declared)
    {
        var type = OptionTypes.Unwrap(declared);
        var kind = OptionTypes.KindOf(type);
        var forms = (ConfigForms)(property.Attribute(AttributeNames.AlsoAccepts)?.Argument(0) as int? ?? 0);
        return kind switch
        {
            // What is said about the values of a list or a map is said on the property; a lone value stands for the list itself.
            OptionKind.List or OptionKind.Map => new ValueSchema(kind)
            {
                AlsoAccepts = forms & ConfigForms.Single,
                Item = Of(property, OptionTypes.ItemOf(type)),
            },
            OptionKind.Enumeration => new ValueSchema(kind) { AlsoAccepts = forms & ~ConfigForms.Single, Names = Words(type) },
            OptionKind.Record => new ValueSchema(kind) { AlsoAccepts = forms & ~ConfigForms.Single, Record = type.Name },
            _ => OfScalar(property, type, kind, forms & ~ConfigForms.Single),
        };
    }

    private static ValueSchema OfScalar(IPropertySymbol property, ITypeSymbol type, OptionKind kind, ConfigForms forms)
    {
        var range = property.Attribute(AttributeNames.Range);
        var file = kind == OptionKind.String ? property.Attribute(AttributeNames.ConfigFile) : null;
        var isInt = type.SpecialType == SpecialType.System_Int32;
        return new ValueSchema(kind)
        {
            AlsoAccepts = forms,
            Duration = kind == OptionKind.Duration ? (DurationFormat)(property.Attribute(AttributeNames.Duration)?.Argument(0) as int? ?? 0) : default,
            Size = kind == OptionKind.Size ? (SizeFormat)(property.Attribute(AttributeNames.Size)?.Argument(0) as int? ?? 0) : default,
            File = file is null ? null : (ConfigFileKind)(file.Argument(0) as int? ?? 0),
            FileMayBeName = file?.Named("MayBeName") is true,
            Minimum = Bound(range?.Argument(0)) ?? (isInt ? int.MinValue : null),
            Maximum = Bound(range?.Argument(1)) ?? (isInt ? int.MaxValue : null),
        };
    }

    private static double? Bound(object? value) => value is double number && !double.IsInfinity(number) ? number : null;

    private static EquatableArray<string> Words(ITypeSymbol type) =>
        new(type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(SymbolSchemaReader.WordOf));
}
