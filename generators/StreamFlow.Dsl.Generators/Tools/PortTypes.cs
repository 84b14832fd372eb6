using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;

namespace StreamFlow.Generators.Tools;

/// <summary>Tells the ports among the members of tools and workflows.</summary>
internal static class PortTypes
{
    /// <summary>Gives the type of the value of an input of a tool; null when the type is none.</summary>
    public static ITypeSymbol? OfInput(ITypeSymbol type) => Argument(type, ModelNames.In);

    /// <summary>Gives the type of the value of an output of a tool; null when the type is none.</summary>
    public static ITypeSymbol? OfOutput(ITypeSymbol type) => Argument(type, ModelNames.Out) ?? Argument(type, ModelNames.OptionalOut);

    /// <summary>Tells whether an output may be null.</summary>
    public static bool IsOptionalOutput(ITypeSymbol type) => AttributeReader.IsNamed(type, ModelNames.OptionalOut);

    /// <summary>Gives the type of the value of an input of a workflow; null when the type is none.</summary>
    public static ITypeSymbol? OfWorkflowInput(ITypeSymbol type) => Argument(type, ModelNames.WorkflowInput) ?? Argument(type, ModelNames.OptionalInput);

    /// <summary>Gives the type of the value of an output of a workflow; null when the type is none.</summary>
    public static ITypeSymbol? OfWorkflowOutput(ITypeSymbol type) => Argument(type, ModelNames.WorkflowOutput) ?? Argument(type, ModelNames.OptionalOutput);

    private static ITypeSymbol? Argument(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol { TypeArguments: [var argument] } named && AttributeReader.IsNamed(named, name) ? argument : null;
}
