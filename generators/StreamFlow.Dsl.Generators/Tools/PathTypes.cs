using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Schemas;

namespace StreamFlow.Generators.Tools;

/// <summary>Gives the types that ports have for parameters and results of methods, whose files are those of <c>System.IO</c>.</summary>
internal static class PathTypes
{
    private static readonly SymbolDisplayFormat FullName =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Gives the full name of the type of a port, without the question mark of the whole.</summary>
    public static string NameOf(ITypeSymbol type) => OptionTypes.Unwrap(type) switch
    {
        IArrayTypeSymbol { Rank: 1 } array => $"{NameOf(array.ElementType)}{(IsNullable(array.ElementType) ? "?" : string.Empty)}[]",
        INamedTypeSymbol { Name: "FileInfo" } => "global::StreamFlow.CwlFile",
        INamedTypeSymbol { Name: "DirectoryInfo" } => "global::StreamFlow.CwlDirectory",
        var plain => plain.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(FullName),
    };

    private static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };
}
