using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>Reads the schemas that records declare with their attributes, the built-in ones and a user's own, from symbols.</summary>
/// <remarks>The run time reads the same from reflection; a test holds both equal.</remarks>
internal sealed class SymbolSchemaReader
{
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<SymbolOption>> _options = new(SymbolEqualityComparer.Default);

    /// <summary>Gives the options of a record in the order of writing.</summary>
    public IReadOnlyList<SymbolOption> OptionsOf(INamedTypeSymbol type)
    {
        if (!_options.TryGetValue(type, out var options))
        {
            _options[type] = options = [.. Properties.Of(type).Select(ReadOption)];
        }

        return options;
    }

    /// <summary>Reads the schema of one type of a section; null when the record does not say its type's name.</summary>
    public TypeSchema? ReadType(INamedTypeSymbol type, SchemaSection section)
    {
        var attribute = type.Attribute(section == SchemaSection.Deployment ? AttributeNames.ConnectorType : AttributeNames.ConfigType);
        if (attribute?.Argument(0) is not string name)
        {
            return null;
        }

        var records = new RecordCollector(this, type);
        return new TypeSchema(section, name, RecordOf(type))
        {
            Aliases = AttributeReader.Strings(attribute.Named("Aliases")),
            ClrName = FullNameOf(type),
            Records = new(records.Found.OrderBy(record => record.Name, StringComparer.Ordinal)),
            Deprecated = attribute.Named("Deprecated") as string,
            CanWrap = attribute.Named("CanWrap") is true,
            IsContainer = attribute.Named("IsContainer") is true,
            IsBatch = attribute.Named("IsBatch") is true,
            RequiresService = attribute.Named("RequiresService") is true,
        };
    }

    /// <summary>Reads the schema of a record, leaving out what is written beside its type.</summary>
    public RecordSchema RecordOf(INamedTypeSymbol type) =>
        RecordSchema.Of(type.Name, OptionsOf(type).Where(option => !option.IsBesideType).Select(option => option.Schema)) with
        {
            Shorthand = type.Attribute(AttributeNames.Shorthand)?.Argument(0) as string,
        };

    /// <summary>Reads the word of the file for a member of an enumeration.</summary>
    public static string WordOf(IFieldSymbol member) =>
        member.Attribute(AttributeNames.ConfigName)?.Argument(0) as string ?? Naming.KeyOf(member.Name);

    private static SymbolOption ReadOption(IPropertySymbol property)
    {
        var key = property.Attribute(AttributeNames.ConfigKey);
        var value = ValueSchemas.Of(property);
        var schema = new OptionSchema(key?.Argument(0) as string ?? Naming.KeyOf(property.Name), property.Name, value)
        {
            Aliases = AttributeReader.Strings(key?.Argument(1)),
            DeprecatedAliases = AttributeReader.Strings(key?.Named("Deprecated")),
            IsRequired = property.IsRequired || IsRequiredParameter(property),
            IsRequiredWhenExternal = property.Has(AttributeNames.RequiredWhenExternal),
            Default = Defaults.Of(property, value),
            ExclusiveGroups = property.Attributes(AttributeNames.MutuallyExclusive).Select(attribute => attribute.Argument(0)).OfType<string>().ToArray(),
            Requires = AttributeReader.Strings(property.Attribute(AttributeNames.Requires)?.Argument(0)),
            Deprecated = property.Attribute(AttributeNames.DeprecatedOption)?.Argument(0) as string,
            HasUniqueItems = property.Has(AttributeNames.UniqueItems),
            IsServiceMap = property.Has(AttributeNames.ServiceMap),
        };
        return new SymbolOption(property, schema, property.Has(AttributeNames.BesideType));
    }

    /// <summary>Tells whether a property comes from a parameter of a positional record that has no default.</summary>
    private static bool IsRequiredParameter(IPropertySymbol property)
    {
        var constructors = property.ContainingType.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .OrderByDescending(constructor => constructor.Parameters.Length)
            .ToList();
        return constructors.TrueForAll(constructor => constructor.Parameters.Length > 0)
            && constructors.FirstOrDefault() is { } longest
            && longest.Parameters.Any(parameter => parameter.Name == property.Name && !parameter.IsOptional);
    }

    /// <summary>Gives the name of a type as reflection does: <c>Space.Outer+Inner</c>.</summary>
    private static string FullNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{FullNameOf(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
