using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions.JavaScript.Protocol;

/// <summary>Writes values for a worker.</summary>
internal static class ValueEncoder
{
    /// <summary>Writes a value.</summary>
    public static void Write(FrameWriter writer, CwlValue value)
    {
        switch (value)
        {
            case BooleanValue boolean:
                writer.WriteByte((byte)(boolean.Value ? ValueTag.True : ValueTag.False));
                break;
            case IntegerValue integer:
                writer.WriteByte((byte)ValueTag.Integer);
                writer.WriteInt64(integer.Value);
                break;
            case FloatValue number:
                writer.WriteByte((byte)ValueTag.Number);
                writer.WriteInt64(BitConverter.DoubleToInt64Bits(number.Value));
                break;
            case StringValue text:
                writer.WriteByte((byte)ValueTag.Text);
                writer.WriteText(text.Value);
                break;
            case ListValue list:
                writer.WriteByte((byte)ValueTag.List);
                writer.WriteInt32(list.Count);
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                break;
            case ObjectValue fields:
                WriteFields(writer, fields, null);
                break;
            default:
                writer.WriteByte((byte)ValueTag.Null);
                break;
        }
    }

    /// <summary>Writes fields, all or those of some names.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="names">The names to write, or null for all.</param>
    public static void WriteFields(FrameWriter writer, ObjectValue fields, IReadOnlySet<string>? names)
    {
        writer.WriteByte((byte)ValueTag.Fields);
        foreach (var (name, field) in fields.Fields)
        {
            if (names is null || names.Contains(name))
            {
                writer.WriteByte((byte)ValueTag.Name);
                writer.WriteText(name);
                Write(writer, field);
            }
        }

        writer.WriteByte((byte)ValueTag.End);
    }
}
