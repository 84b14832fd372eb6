using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>The names in the file of the objects that a class declares, for those that refer to them.</summary>
internal sealed class EntryNames
{
    private readonly Dictionary<ISymbol, string> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<FoldedValue, string> _objects = new(ReferenceComparer.Instance);

    /// <summary>Adds a member; of two members that hold the same object the first names it.</summary>
    public void Add(ISymbol member, string name, FoldedValue value)
    {
        _members[member] = name;
        var target = FoldedValues.Resolve(value);
        if (target is FoldedObject && !_objects.ContainsKey(target))
        {
            _objects.Add(target, name);
        }
    }

    /// <summary>Finds the name of what a value refers to; null when it is not declared in the class.</summary>
    public string? Find(FoldedValue value)
    {
        while (value is FoldedReference reference)
        {
            if (_members.TryGetValue(reference.Member, out var name))
            {
                return name;
            }

            value = reference.Target;
        }

        return _objects.TryGetValue(value, out var known) ? known : null;
    }

    /// <summary>Names what a value refers to for a message, when it is not declared in the class.</summary>
    public static string? Describe(FoldedValue value) => value switch
    {
        FoldedReference { Member.Name: var name } => Naming.KeyOf(name),
        FoldedObject { Type.Name: var type } => Naming.KeyOf(type),
        _ => null,
    };
}
