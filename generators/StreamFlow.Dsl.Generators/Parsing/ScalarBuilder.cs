using System.Globalization;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Writes single values as the model does at run time.</summary>
internal static class ScalarBuilder
{
    /// <summary>Writes a value; null when it is of another kind, which the compiler reports.</summary>
    public static ConfigNode? Build(FoldedValue value, ValueSchema schema) => (schema.Kind, Unwrap(value)) switch
    {
        (OptionKind.Boolean or OptionKind.TextOrFlag, FoldedScalar { Value: bool flag }) => ConfigScalar.Of(flag, value.Position),
        (OptionKind.Integer, FoldedScalar scalar) when Whole(scalar.Value) is { } number => ConfigScalar.Of(number, value.Position),
        (OptionKind.Number, FoldedScalar scalar) when Number(scalar.Value) is { } number => ConfigScalar.Of(number, value.Position),
        (OptionKind.String or OptionKind.TextOrFlag or OptionKind.TextOrNumber, FoldedScalar { Value: string text }) => ConfigScalar.Of(text, value.Position),
        (OptionKind.TextOrNumber, FoldedScalar scalar) when Whole(scalar.Value) is { } number =>
            ConfigScalar.Of(number.ToString(CultureInfo.InvariantCulture), value.Position),
        (OptionKind.Enumeration, FoldedEnum { Member: var member }) => ConfigScalar.Of(SymbolSchemaReader.WordOf(member), value.Position),
        (OptionKind.Duration, FoldedScalar { Value: TimeSpan span }) => DurationText.Write(span, schema.Duration, value.Position),
        (OptionKind.Size, FoldedScalar scalar) when Whole(scalar.Value) is { } bytes => SizeText.Write(bytes, schema.Size, value.Position),
        (OptionKind.Secret, FoldedScalar { Value: string text }) => new ConfigScalar(ConfigScalarKind.Secret, text, value.Position),
        (OptionKind.Secret, FoldedSecret secret) => new ConfigMap(
            [new ConfigEntry(secret.Key, secret.Position, ConfigScalar.Of(secret.Name, secret.Position))], secret.Position),
        _ => null,
    };

    /// <summary>Takes the value out of the structures that only wrap one, as in <c>new ByteSize(1)</c>.</summary>
    private static FoldedValue Unwrap(FoldedValue value) =>
        value is FoldedObject { Members: [{ IsArgument: true, Value: var inner }], Elements.Count: 0, Entries.Count: 0 } ? FoldedValues.Resolve(inner) : value;

    private static long? Whole(object value) =>
        value is int or long or short or byte or sbyte or ushort or uint ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    private static double? Number(object value) =>
        Whole(value) is { } whole ? whole : value is double or float ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;
}
