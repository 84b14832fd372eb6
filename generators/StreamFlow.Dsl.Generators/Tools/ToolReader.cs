using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StreamFlow.Generators.Folding;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>Reads the records that are tools through their symbols, those of other assemblies too.</summary>
/// <remarks>The run time reads the same by reflection; a test holds what both make equal.</remarks>
internal sealed class ToolReader(ConstantFolder folder, CancellationToken cancellation)
{
    private readonly DeclarationText _text = new(cancellation);

    /// <summary>Reads a record that derives from <c>Tool</c>.</summary>
    /// <param name="type">The record.</param>
    /// <param name="notes">Takes what could not be evaluated.</param>
    public ToolDeclaration Read(INamedTypeSymbol type, ReadingNotes notes)
    {
        var types = new TypeReader();
        var literals = new LiteralReader(notes);
        return new ToolDeclaration(type.Name, MemberNaming.IdOf(type), MemberNaming.PositionOf(type))
        {
            Ports = new(MemberNaming.Properties(type).Select(property => ReadPort(property, types, literals)).OfType<PortDeclaration>()),
            Attributes = AttributeSpecs.Of(type),
            Documentation = _text.Of(type),
        };
    }

    private PortDeclaration? ReadPort(IPropertySymbol property, TypeReader types, LiteralReader literals)
    {
        var input = PortTypes.OfInput(property.Type);
        if ((input ?? PortTypes.OfOutput(property.Type)) is not { } type)
        {
            return null;
        }

        var spec = types.Read(type);
        var isOptional = input is null ? PortTypes.IsOptionalOutput(property.Type) : property.Type.NullableAnnotation == NullableAnnotation.Annotated;
        return new PortDeclaration(property.Name, isOptional ? spec with { IsOptional = true } : spec, MemberNaming.PositionOf(property))
        {
            IsOutput = input is null,
            IsRequired = property.IsRequired,
            Initializer = input is null ? null : ReadInitializer(property, input, literals),
            Attributes = AttributeSpecs.Of(property),
            Documentation = _text.Of(property),
        };
    }

    private ConfigNode? ReadInitializer(IPropertySymbol property, ITypeSymbol type, LiteralReader literals)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is PropertyDeclarationSyntax { Initializer.Value: var value })
            {
                return FoldedValues.Resolve(folder.Fold(value, type)) is FoldedNull ? null : literals.Read(folder.Fold(value, type), type, property.Name);
            }
        }

        return null;
    }
}
