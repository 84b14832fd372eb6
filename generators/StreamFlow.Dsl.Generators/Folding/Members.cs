using Microsoft.CodeAnalysis;

namespace StreamFlow.Generators.Folding;

/// <summary>Finds the members of types, inherited ones too.</summary>
internal static class Members
{
    public static ISymbol? Find(INamedTypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
