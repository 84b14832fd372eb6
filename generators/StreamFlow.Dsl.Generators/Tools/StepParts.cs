using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>Says what is generated for steps, from their symbols and their declarations.</summary>
internal static class StepParts
{
    private static readonly SymbolDisplayFormat FullName =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Says what is generated for the record of a tool.</summary>
    public static StepPart OfTool(INamedTypeSymbol type, ToolDeclaration declaration, CancellationToken cancellation)
    {
        var properties = MemberNaming.Properties(type).ToList();
        return new StepPart(DeclaringType.Of(type, cancellation), NameOf(type), $"The tool <c>{declaration.TypeName}</c>")
        {
            Access = AccessOf(type),
            Documentation = declaration.Documentation,
            Inputs = new(Ports(declaration, isOutput: false).Select(port => Part(port, PortTypes.OfInput(Property(properties, port).Type)!, port.Type.IsOptional || !port.IsRequired))),
            Outputs = new(Ports(declaration, isOutput: true).Select(port => Part(port, PortTypes.OfOutput(Property(properties, port).Type)!, PortTypes.IsOptionalOutput(Property(properties, port).Type)) with
            {
                Modifiers = ModifiersOf(Property(properties, port), cancellation),
            })),
        };
    }

    /// <summary>Says what is generated for a class that is a workflow which others use as a step.</summary>
    public static StepPart OfWorkflow(INamedTypeSymbol type, WorkflowDeclaration declaration, IReadOnlyList<DeclaringMember> members, CancellationToken cancellation)
    {
        ITypeSymbol TypeOf(string member) => MemberInitializers.TypeOf(members.First(candidate => candidate.Symbol.Name == member).Symbol)!;
        return new StepPart(DeclaringType.Of(type, cancellation), $"{NameOf(type)}.{StepTarget.WorkflowStep}", $"The workflow <c>{declaration.TypeName}</c>")
        {
            Access = AccessOf(type),
            Documentation = declaration.Documentation,
            Inputs = new(declaration.Inputs.Select(input => new PortPart(
                input.Member,
                PortTypes.OfWorkflowInput(TypeOf(input.Member))!.ToDisplayString(FullName),
                input.Name,
                CwlTypeText.Of(input.Type),
                input.Type.IsOptional || input.Default is not null) { Documentation = input.Documentation })),
            Outputs = new(declaration.Outputs.Select(output => new PortPart(
                output.Member,
                PortTypes.OfWorkflowOutput(TypeOf(output.Member))!.ToDisplayString(FullName),
                output.Name,
                CwlTypeText.Of(output.Type),
                TypeOf(output.Member).Name == "OptionalOutput") { Documentation = output.Documentation })),
        };
    }

    /// <summary>Says what is generated for a method that is a step.</summary>
    public static StepPart OfMethod(IMethodSymbol method, ToolDeclaration declaration, CancellationToken cancellation)
    {
        var inputs = CSharpStepReader.InputsOf(method).ToList();
        var types = inputs.Select(parameter => (Member: CSharpStepReader.MemberOf(parameter), parameter.Type))
            .Concat(CSharpStepReader.OutputsOf(method).Select(output => (output.Member, output.Type)))
            .ToList();
        PortPart Part(PortDeclaration port, int index) => new(
            port.Member,
            PathTypes.NameOf(types[index].Type),
            NameOf(port),
            CwlTypeText.Of(port.Type),
            port.IsOutput ? port.Type.IsOptional : !port.IsRequired)
        {
            Initial = port.Initializer is null ? null : Initial(inputs[index]),
            Documentation = port.Documentation,
        };
        var parts = declaration.Ports.Select(Part).ToList();
        return new StepPart(DeclaringType.Of(method.ContainingType, cancellation), $"{NameOf(method.ContainingType)}.{declaration.TypeName}", $"The method <c>{declaration.Method}</c>")
        {
            Access = method.DeclaredAccessibility is Accessibility.Private ? null : AccessOf(method.ContainingType),
            Documentation = declaration.Documentation,
            Inputs = new(parts.Take(inputs.Count)),
            Outputs = new(parts.Skip(inputs.Count)),
        };
    }

    private static IEnumerable<PortDeclaration> Ports(ToolDeclaration declaration, bool isOutput) => declaration.Ports.Where(port => port.IsOutput == isOutput);

    private static IPropertySymbol Property(List<IPropertySymbol> properties, PortDeclaration port) => properties.First(property => property.Name == port.Member);

    private static PortPart Part(PortDeclaration port, ITypeSymbol type, bool isOptional) =>
        new(port.Member, type.ToDisplayString(FullName), NameOf(port), CwlTypeText.Of(port.Type), isOptional) { Documentation = port.Documentation };

    private static string NameOf(PortDeclaration port) => DeclaredNames.Of(port);

    /// <summary>Writes the default of a parameter as C#.</summary>
    private static string Initial(IParameterSymbol parameter) =>
        EnumMembers.TypeOf(parameter.Type) is { } type && EnumMembers.Find(type, parameter.ExplicitDefaultValue!) is { } member
            ? $"{NameOf(type)}.{member.Name}"
            : SymbolDisplay.FormatPrimitive(parameter.ExplicitDefaultValue!, quoteStrings: true, useHexadecimalNumbers: false)
                + (parameter.ExplicitDefaultValue is float ? "f" : string.Empty);

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Gives the modifiers of the half of a partial property that the user wrote; null when there is another half.</summary>
    private static string? ModifiersOf(IPropertySymbol property, CancellationToken cancellation)
    {
        if (property is not { IsPartialDefinition: true })
        {
            return null;
        }

        // Once generated, the other half is there too; the modifiers are those of the user's all the same.
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is PropertyDeclarationSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return string.Join(" ", modifiers.Select(modifier => modifier.ValueText));
            }
        }

        return null;
    }

    /// <summary>Gives the accessibility of a class beside a type: the least of the type and of those around it; null when that is private.</summary>
    private static string? AccessOf(INamedTypeSymbol type)
    {
        var access = "public";
        for (var current = type; current is not null; current = current.ContainingType)
        {
            switch (current.DeclaredAccessibility)
            {
                case Accessibility.Public:
                    break;
                case Accessibility.Internal or Accessibility.ProtectedOrInternal:
                    access = "internal";
                    break;
                default:
                    return null;
            }
        }

        return access;
    }
}
