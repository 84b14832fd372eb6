using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads values (defaults, jobs) from a tree.</summary>
internal static class ValueReader
{
    /// <summary>Reads a value; locations stay as they are written.</summary>
    /// <exception cref="CwlValueException">A File or Directory object has a field of a wrong type.</exception>
    public static CwlValue Read(ConfigNode node)
    {
        switch (node)
        {
            case ConfigList list:
                return new ListValue([.. list.Items.Select(Read)]);
            case ConfigMap map:
                var fields = new KeyValuePair<string, CwlValue>[map.Entries.Count];
                for (var i = 0; i < fields.Length; i++)
                {
                    fields[i] = new(map.Entries[i].Key, Read(map.Entries[i].Value));
                }

                return ObjectValue.Create(fields);
            default:
                return ReadScalar((ConfigScalar)node);
        }
    }

    /// <summary>Reads a value and resolves the locations in it against its document.</summary>
    /// <exception cref="CwlValueException">A File or Directory object has a field of a wrong type.</exception>
    public static CwlValue Read(ConfigNode node, SourceDocument document) => FileLocations.Resolve(Read(node), document);

    private static CwlValue ReadScalar(ConfigScalar scalar)
    {
        switch (scalar.Kind)
        {
            case ConfigScalarKind.Null:
                return NullValue.Instance;
            case ConfigScalarKind.Boolean:
                scalar.TryGetBoolean(out var flag);
                return BooleanValue.Of(flag);
            case ConfigScalarKind.Integer when scalar.TryGetInteger(out var integer):
                return new IntegerValue(integer);
            case ConfigScalarKind.Integer or ConfigScalarKind.Float:
                scalar.TryGetNumber(out var number);
                return new FloatValue(number, IsJsonNumber(scalar.Text) ? scalar.Text : null);
            default:
                return new StringValue(scalar.Text);
        }
    }

    // YAML allows +1, .5, 1. and 0x10, which are no JSON numbers.
    private static bool IsJsonNumber(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || (digits[0] == '0' && digits.Length > 1 && char.IsAsciiDigit(digits[1])))
        {
            return false;
        }

        var point = digits.IndexOf('.');
        return (point < 0 || (point + 1 < digits.Length && char.IsAsciiDigit(digits[point + 1]))) && !digits.ContainsAny("xXo");
    }
}
