using StreamFlow.Cwl.Model.Types;

namespace StreamFlow.Cwl.Validation;

/// <summary>Compares the types at the two ends of a link.</summary>
internal static class TypeCompatibility
{
    /// <summary>Says whether values of a type can go where another is wanted.</summary>
    /// <remarks>Null is left aside unless it is all there is: whether an optional value is there shows at run time, as does Any.</remarks>
    public static TypeFit Compare(CwlType source, CwlType sink)
    {
        if (source is UnionType union)
        {
            return CompareUnion(union, sink);
        }

        switch (source, sink)
        {
            case (PrimitiveType { Kind: PrimitiveKind.Null }, _):
                return sink.IsOptional || sink is PrimitiveType { Kind: PrimitiveKind.Any } ? TypeFit.Always : TypeFit.Never;
            case (_, PrimitiveType { Kind: PrimitiveKind.Any }) or (PrimitiveType { Kind: PrimitiveKind.Any }, _):
                return TypeFit.Always;
            case (_, UnionType members):
                return members.Members.Max(member => Compare(source, member));
            case (PrimitiveType from, PrimitiveType to):
                return ComparePrimitives(from.Kind, to.Kind);
            case (EnumType, PrimitiveType { Kind: PrimitiveKind.String }):
                return TypeFit.Always;
            case (PrimitiveType { Kind: PrimitiveKind.String }, EnumType):
                return TypeFit.Sometimes;
            case (EnumType from, EnumType to):
                return CompareSymbols(from, to);
            case (ArrayType from, ArrayType to):
                // Even a wrong array fits when it is empty, but nobody means that.
                return Compare(from.Items, to.Items);
            case (RecordType from, RecordType to):
                return CompareRecords(from, to);
            default:
                return TypeFit.Never;
        }
    }

    private static TypeFit CompareUnion(UnionType union, CwlType sink)
    {
        var all = true;
        var best = TypeFit.Never;
        foreach (var member in union.Members)
        {
            var fit = Compare(member, sink);
            all &= fit == TypeFit.Always;
            if (!member.IsOptional)
            {
                best = fit > best ? fit : best;
            }
        }

        return all ? TypeFit.Always : best == TypeFit.Never ? TypeFit.Never : TypeFit.Sometimes;
    }

    private static TypeFit ComparePrimitives(PrimitiveKind from, PrimitiveKind to)
    {
        if (from == to)
        {
            return TypeFit.Always;
        }

        if (from is not (PrimitiveKind.Int or PrimitiveKind.Long or PrimitiveKind.Float or PrimitiveKind.Double)
            || to is not (PrimitiveKind.Int or PrimitiveKind.Long or PrimitiveKind.Float or PrimitiveKind.Double))
        {
            return TypeFit.Never;
        }

        // The kinds are declared from the narrowest to the widest.
        return from < to || to == PrimitiveKind.Float ? TypeFit.Always : TypeFit.Sometimes;
    }

    private static TypeFit CompareSymbols(EnumType from, EnumType to)
    {
        var shared = from.Symbols.Count(symbol => to.Symbols.Contains(symbol, StringComparer.Ordinal));
        return shared == from.Symbols.Count ? TypeFit.Always : shared > 0 ? TypeFit.Sometimes : TypeFit.Never;
    }

    private static TypeFit CompareRecords(RecordType from, RecordType to)
    {
        var worst = TypeFit.Always;
        foreach (var field in to.RecordFields)
        {
            var fit = from.Find(field.Name) is { } given
                ? Compare(given.Type, field.Type)
                : field.Type.IsOptional ? TypeFit.Always : TypeFit.Never;
            worst = fit < worst ? fit : worst;
        }

        return worst;
    }
}
