using Microsoft.CodeAnalysis;

namespace StreamFlow.Generators.Schemas;

/// <summary>Reads the attributes of symbols by their full names.</summary>
internal static class AttributeReader
{
    public static AttributeData? Attribute(this ISymbol symbol, string fullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsNamed(type, fullName))
            {
                return attribute;
            }
        }

        return null;
    }

    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string fullName) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass is { } type && IsNamed(type, fullName));

    public static bool Has(this ISymbol symbol, string fullName) => symbol.Attribute(fullName) is not null;

    /// <summary>Tells whether a type, or the generic type it is made from, has a full name such as <c>StreamFlow.ValueList`1</c>.</summary>
    public static bool IsNamed(ITypeSymbol type, string fullName)
    {
        // The simple name is compared first, since it settles nearly every case without making text.
        var simple = type.MetadataName;
        return fullName.Length > simple.Length
            && fullName.EndsWith(simple, StringComparison.Ordinal)
            && fullName[fullName.Length - simple.Length - 1] == '.'
            && type.ContainingType is null
            && type.ContainingNamespace.ToDisplayString() == fullName.Substring(0, fullName.Length - simple.Length - 1);
    }

    /// <summary>Gets the constructor's argument at a position; null when it is absent.</summary>
    public static object? Argument(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? Value(attribute.ConstructorArguments[index]) : null;

    /// <summary>Gets a named argument; null when it is absent.</summary>
    public static object? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return Value(argument.Value);
            }
        }

        return null;
    }

    /// <summary>Gets text of an argument that is an array; empty when it is absent.</summary>
    public static string[] Strings(object? argument) =>
        argument is object?[] values ? [.. values.OfType<string>()] : argument is string single ? [single] : [];

    private static object? Value(TypedConstant constant) => constant.Kind == TypedConstantKind.Array
        ? constant.IsNull ? null : constant.Values.Select(value => value.Value).ToArray()
        : constant.Value;
}
