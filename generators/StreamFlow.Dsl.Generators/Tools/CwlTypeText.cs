using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>Writes types as CWL does in short, for the documentation of generated members.</summary>
internal static class CwlTypeText
{
    public static string Of(TypeSpec type) => Plain(type) + (type.IsOptional ? "?" : string.Empty);

    private static string Plain(TypeSpec type) => type.Kind switch
    {
        CwlTypeKind.Array when type.Items is { } items => Of(items) + "[]",
        CwlTypeKind.Enum => $"({string.Join(" | ", type.Symbols)})",
        CwlTypeKind.Record => type.Name ?? "record",
        CwlTypeKind.Union => $"({string.Join(" | ", type.Alternatives.Select(Of))})",
        CwlTypeKind.File or CwlTypeKind.Directory or CwlTypeKind.Any => type.Kind.ToString(),
        CwlTypeKind.Unsupported => type.Name ?? "?",
        _ => type.Kind.ToString().ToLowerInvariant(),
    };
}
