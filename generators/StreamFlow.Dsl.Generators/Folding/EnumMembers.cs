using Microsoft.CodeAnalysis;

namespace StreamFlow.Generators.Folding;

/// <summary>Finds members of enumerations by their values.</summary>
internal static class EnumMembers
{
    /// <summary>Gives the enumeration that a type is, also when it may be null; otherwise null.</summary>
    public static INamedTypeSymbol? TypeOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named ? named : null;
    }

    /// <summary>Finds the first member with a value.</summary>
    public static IFieldSymbol? Find(INamedTypeSymbol type, object value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value));
}
