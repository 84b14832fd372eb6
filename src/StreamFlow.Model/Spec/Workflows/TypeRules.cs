namespace StreamFlow.Spec;

/// <summary>Looks into types.</summary>
internal static class TypeRules
{
    /// <summary>Gives the C# name of a part of a type that CWL does not have; null when there is none.</summary>
    public static string? FindUnsupported(TypeSpec type) => type.Kind switch
    {
        CwlTypeKind.Unsupported => type.Name ?? "?",
        CwlTypeKind.Array => FindUnsupported(type.Items!),
        CwlTypeKind.Record => type.Fields.Select(field => FindUnsupported(field.Type)).FirstOrDefault(name => name is not null),
        CwlTypeKind.Union => type.Alternatives.Select(FindUnsupported).FirstOrDefault(name => name is not null),
        _ => null,
    };

    /// <summary>Tells whether a value of a type is, or may be, of a kind, or an array of it.</summary>
    public static bool MayBe(TypeSpec type, Func<CwlTypeKind, bool> isWanted) => type.Kind switch
    {
        CwlTypeKind.Any => true,
        CwlTypeKind.Array => MayBe(type.Items!, isWanted),
        CwlTypeKind.Union => type.Alternatives.Any(alternative => MayBe(alternative, isWanted)),
        var kind => isWanted(kind),
    };

    /// <summary>Tells whether a literal value is of a type.</summary>
    public static bool Fits(ConfigNode value, TypeSpec type) => value switch
    {
        ConfigUnknown => true,
        ConfigScalar { Kind: ConfigScalarKind.Null } => type.IsOptional,
        ConfigScalar scalar => FitsScalar(scalar, type),
        ConfigList list => type.Kind switch
        {
            CwlTypeKind.Array => list.Items.All(item => Fits(item, type.Items!)),
            CwlTypeKind.Union => type.Alternatives.Any(alternative => Fits(value, alternative)),
            var kind => kind == CwlTypeKind.Any,
        },
        _ => type.Kind is CwlTypeKind.File or CwlTypeKind.Directory or CwlTypeKind.Record or CwlTypeKind.Union or CwlTypeKind.Any,
    };

    private static bool FitsScalar(ConfigScalar scalar, TypeSpec type) => type.Kind switch
    {
        CwlTypeKind.Boolean => scalar.Kind == ConfigScalarKind.Boolean,
        CwlTypeKind.Int => scalar.TryGetInteger(out var value) && value is >= int.MinValue and <= int.MaxValue,
        CwlTypeKind.Long => scalar.Kind == ConfigScalarKind.Integer,
        CwlTypeKind.Float or CwlTypeKind.Double => scalar.Kind is ConfigScalarKind.Integer or ConfigScalarKind.Float,
        CwlTypeKind.String => scalar.Kind == ConfigScalarKind.String,
        CwlTypeKind.Enum => type.Symbols.Contains(scalar.Text),
        CwlTypeKind.Union => type.Alternatives.Any(alternative => Fits(scalar, alternative)),
        var kind => kind == CwlTypeKind.Any,
    };
}
