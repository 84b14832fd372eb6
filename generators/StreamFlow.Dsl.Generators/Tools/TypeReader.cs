using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>Reads what C# types are in CWL.</summary>
internal sealed class TypeReader
{
    // A record that holds itself ends here; CWL has no such types.
    private readonly Stack<ITypeSymbol> _open = new();

    /// <summary>Gets whether files and directories are those of <c>System.IO</c>, as in methods that are steps.</summary>
    public bool TakesPaths { get; init; }

    /// <summary>Reads the type of a value.</summary>
    public TypeSpec Read(ITypeSymbol type)
    {
        var plain = OptionTypes.Unwrap(type);
        var isOptional = !ReferenceEquals(plain, type) || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };
        return ReadPlain(plain) with { IsOptional = isOptional };
    }

    private TypeSpec ReadPlain(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => new TypeSpec(CwlTypeKind.Boolean),
        { SpecialType: SpecialType.System_Int32 } => new TypeSpec(CwlTypeKind.Int),
        { SpecialType: SpecialType.System_Int64 } => new TypeSpec(CwlTypeKind.Long),
        { SpecialType: SpecialType.System_Single } => new TypeSpec(CwlTypeKind.Float),
        { SpecialType: SpecialType.System_Double } => new TypeSpec(CwlTypeKind.Double),
        { SpecialType: SpecialType.System_String } => new TypeSpec(CwlTypeKind.String),
        IArrayTypeSymbol { Rank: 1 } array => new TypeSpec(CwlTypeKind.Array) { Items = Read(array.ElementType) },
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => new TypeSpec(CwlTypeKind.Enum)
        {
            Name = named.Name,
            Symbols = new(named.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).Select(MemberNaming.NameOf)),
        },
        INamedTypeSymbol named => ReadNamed(named),
        _ => Unsupported(type),
    };

    private TypeSpec ReadNamed(INamedTypeSymbol type) => type.Name switch
    {
        "CwlFile" when IsOurs(type) => new TypeSpec(CwlTypeKind.File),
        "CwlDirectory" when IsOurs(type) => new TypeSpec(CwlTypeKind.Directory),
        "CwlAny" when IsOurs(type) => new TypeSpec(CwlTypeKind.Any),
        "Union" when IsOurs(type) => new TypeSpec(CwlTypeKind.Union) { Alternatives = new(type.TypeArguments.Select(Read)) },
        "FileInfo" when TakesPaths && type.ContainingNamespace.ToDisplayString() == "System.IO" => new TypeSpec(CwlTypeKind.File),
        "DirectoryInfo" when TakesPaths && type.ContainingNamespace.ToDisplayString() == "System.IO" => new TypeSpec(CwlTypeKind.Directory),
        _ when type.IsRecord && !type.IsGenericType && !OptionTypes.Derives(type, ModelNames.Step) && !_open.Contains(type, SymbolEqualityComparer.Default) => ReadRecord(type),
        _ => Unsupported(type),
    };

    private TypeSpec ReadRecord(INamedTypeSymbol type)
    {
        _open.Push(type);
        var fields = MemberNaming.Properties(type)
            .Where(property => property.GetMethod is not null)
            .Select(ReadField)
            .ToArray();
        _open.Pop();
        return new TypeSpec(CwlTypeKind.Record) { Name = type.Name, Fields = fields };
    }

    private PortDeclaration ReadField(IPropertySymbol property) => new(property.Name, Read(property.Type), MemberNaming.PositionOf(property))
    {
        Attributes = AttributeSpecs.Of(property),
    };

    private static TypeSpec Unsupported(ITypeSymbol type) =>
        new(CwlTypeKind.Unsupported) { Name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) };

    private static bool IsOurs(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "StreamFlow", ContainingNamespace.IsGlobalNamespace: true };
}
