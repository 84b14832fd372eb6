using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>Tells whether a value is of a type.</summary>
internal static class TypeMatcher
{
    /// <summary>Gets whether a value is of a type.</summary>
    public static bool Matches(CwlType type, CwlValue value) => type switch
    {
        PrimitiveType primitive => MatchesPrimitive(primitive.Kind, value),
        EnumType symbols => value is StringValue text && symbols.Symbols.Contains(text.Value, StringComparer.Ordinal),
        ArrayType array => value is ListValue list && MatchesAll(array.Items, list),
        RecordType record => value is RecordValue fields && MatchesFields(record, fields),
        UnionType union => Choose(union, value) is not null,
        _ => false,
    };

    /// <summary>Gives the first member of a union of which a value is, or null.</summary>
    public static CwlType? Choose(UnionType union, CwlValue value)
    {
        foreach (var member in union.Members)
        {
            if (Matches(member, value))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Says in a few words why a value is not of a type, or gives null when it is.</summary>
    public static string? WhyNot(CwlType type, CwlValue value)
    {
        if (Matches(type, value))
        {
            return null;
        }

        switch (type, value)
        {
            case (ArrayType array, ListValue list):
                for (var i = 0; i < list.Count; i++)
                {
                    if (WhyNot(array.Items, list[i]) is { } reason)
                    {
                        return $"item {i}: {reason}";
                    }
                }

                break;
            case (RecordType record, RecordValue fields):
                foreach (var field in record.RecordFields)
                {
                    if (WhyNot(field.Type, fields[field.Name] ?? NullValue.Instance) is { } reason)
                    {
                        return $"field '{field.Name}': {reason}";
                    }
                }

                break;
        }

        return $"it takes {type}, not {Shorten(value)}";
    }

    /// <summary>Says why a value cannot be an output of a type, or gives null when it can: <c>Any</c> is then also null.</summary>
    /// <remarks>An input of type Any must be given, but whether an expression gives something is its own affair, as in the reference runner.</remarks>
    public static string? WhyNotOutput(CwlType type, CwlValue value) =>
        value.IsNull && type is PrimitiveType { Kind: PrimitiveKind.Any } ? null : WhyNot(type, value);

    /// <summary>Gets whether values of a type may hold files or directories, so that they have to be looked through.</summary>
    public static bool MayHoldFiles(CwlType type) => type switch
    {
        PrimitiveType primitive => primitive.Kind is PrimitiveKind.File or PrimitiveKind.Directory or PrimitiveKind.Any,
        ArrayType array => MayHoldFiles(array.Items),
        RecordType record => record.RecordFields.Any(field => MayHoldFiles(field.Type)),
        UnionType union => union.Members.Any(MayHoldFiles),
        _ => false,
    };

    private static string Shorten(CwlValue value)
    {
        const int Limit = 60;
        var text = value.ToString();
        return value.IsNull ? "null" : $"{value.KindName} ({(text.Length <= Limit ? text : string.Concat(text.AsSpan(0, Limit), "…"))})";
    }

    private static bool MatchesPrimitive(PrimitiveKind kind, CwlValue value) => kind switch
    {
        PrimitiveKind.Null => value.IsNull,
        PrimitiveKind.Boolean => value.Kind == CwlValueKind.Boolean,
        PrimitiveKind.Int => value is IntegerValue { Value: >= int.MinValue and <= int.MaxValue },
        PrimitiveKind.Long => value.Kind == CwlValueKind.Integer,
        PrimitiveKind.Float or PrimitiveKind.Double => value.Kind is CwlValueKind.Integer or CwlValueKind.Float,
        PrimitiveKind.String => value.Kind == CwlValueKind.String,
        PrimitiveKind.File => value.Kind == CwlValueKind.File,
        PrimitiveKind.Directory => value.Kind == CwlValueKind.Directory,
        _ => !value.IsNull,
    };

    private static bool MatchesAll(CwlType type, ListValue list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (!Matches(type, list[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MatchesFields(RecordType record, RecordValue fields)
    {
        foreach (var field in record.RecordFields)
        {
            if (!Matches(field.Type, fields[field.Name] ?? NullValue.Instance))
            {
                return false;
            }
        }

        return true;
    }
}
