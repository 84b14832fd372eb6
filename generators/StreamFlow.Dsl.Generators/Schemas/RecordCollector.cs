using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>Collects the records that the values of a type refer to, each once, without the type itself.</summary>
internal sealed class RecordCollector
{
    private readonly SymbolSchemaReader _reader;
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<RecordSchema> _found = [];

    public RecordCollector(SymbolSchemaReader reader, INamedTypeSymbol root)
    {
        _reader = reader;
        _seen.Add(root);
        VisitOptions(root);
    }

    /// <summary>Gets the records in the order in which they were met.</summary>
    public IEnumerable<RecordSchema> Found => _found;

    private void VisitOptions(INamedTypeSymbol record)
    {
        foreach (var option in _reader.OptionsOf(record))
        {
            if (!option.IsBesideType)
            {
                Visit(option.Property.Type);
            }
        }
    }

    private void Visit(ITypeSymbol type)
    {
        switch (OptionTypes.KindOf(type))
        {
            case OptionKind.List or OptionKind.Map:
                Visit(OptionTypes.ItemOf(type));
                break;
            case OptionKind.Record when OptionTypes.Unwrap(type) is INamedTypeSymbol record && _seen.Add(record):
                _found.Add(_reader.RecordOf(record));
                VisitOptions(record);
                break;
        }
    }
}
