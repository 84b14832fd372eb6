using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>Collects the records that the values of a type refer to, each once.</summary>
internal sealed class RecordCollector(SymbolSchemaReader reader)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<RecordSchema> _found = [];

    /// <summary>Gets the records in the order in which they were met.</summary>
    public IEnumerable<RecordSchema> Found => _found;

    public SymbolOption Visit(SymbolOption option)
    {
        Visit(option.Property.Type);
        return option;
    }

    private void Visit(ITypeSymbol type)
    {
        switch (OptionTypes.KindOf(type))
        {
            case OptionKind.List or OptionKind.Map:
                Visit(OptionTypes.ItemOf(type));
                break;
            case OptionKind.Record when OptionTypes.Unwrap(type) is INamedTypeSymbol record && _names.Add(record.Name):
                Add(record);
                break;
        }
    }

    private void Add(INamedTypeSymbol record)
    {
        // Its place is taken before what it contains is visited, for a record may contain itself.
        var index = _found.Count;
        _found.Add(new RecordSchema(record.Name, default));
        var options = reader.OptionsOf(record).Select(option => Visit(option).Schema).ToArray();
        _found[index] = new RecordSchema(record.Name, options)
        {
            Shorthand = record.Attribute(AttributeNames.Shorthand)?.Argument(0) as string,
        };
    }
}
