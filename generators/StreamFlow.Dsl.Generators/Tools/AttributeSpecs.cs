using System.Globalization;
using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>Reads the attributes of declarations, without knowing what they mean.</summary>
internal static class AttributeSpecs
{
    private const string Suffix = "Attribute";

    // Written by this generator; it says what the comments say.
    private const string Documentation = "DeclaredDocumentation";

    /// <summary>Reads the attributes of the model, in the order in which they are written.</summary>
    public static EquatableArray<AttributeSpec> Of(ISymbol symbol)
    {
        var specs = new List<AttributeSpec>();
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { TypeKind: not TypeKind.Error, ContainingNamespace: { Name: "StreamFlow", ContainingNamespace.IsGlobalNamespace: true } } type
                && NameOf(type) is var name
                && name != Documentation)
            {
                specs.Add(Read(attribute, name, symbol));
            }
        }

        return specs.ToArray();
    }

    /// <summary>Writes a constant of an attribute.</summary>
    public static ConfigNode Value(TypedConstant constant, SourcePosition position) => constant switch
    {
        { IsNull: true } => ConfigScalar.Null(position),
        { Kind: TypedConstantKind.Array } => new ConfigList([.. constant.Values.Select(value => Value(value, position))], position),
        { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type, Value: { } value } =>
            ConfigScalar.Of(EnumMembers.Find(type, value) is { } member ? MemberNaming.NameOf(member) : value.ToString(), position),
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => ConfigScalar.Of(type.ToDisplayString(), position),
        { Value: bool flag } => ConfigScalar.Of(flag, position),
        { Value: float number } => new ConfigScalar(ConfigScalarKind.Float, number.ToString("R", CultureInfo.InvariantCulture), position),
        { Value: double number } => ConfigScalar.Of(number, position),
        { Value: string text } => ConfigScalar.Of(text, position),
        { Value: char character } => ConfigScalar.Of(character.ToString(), position),
        { Value: { } whole } => ConfigScalar.Of(Convert.ToInt64(whole, CultureInfo.InvariantCulture), position),
        _ => ConfigScalar.Null(position),
    };

    private static AttributeSpec Read(AttributeData attribute, string name, ISymbol symbol)
    {
        var position = attribute.ApplicationSyntaxReference is { } syntax ? syntax.GetSyntax().PositionOf() : MemberNaming.PositionOf(symbol);
        return new AttributeSpec(name, position)
        {
            Arguments = new(attribute.ConstructorArguments.Select(argument => Value(argument, position))),
            Properties = new(attribute.NamedArguments.Select(argument => new ConfigEntry(argument.Key, position, Value(argument.Value, position)))),
        };
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - Suffix.Length) : type.Name;
}
