using Jurassic;
using Jurassic.Library;
using StreamFlow.Cwl.Expressions.JavaScript.Protocol;

namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>Builds the values of a frame as objects of JavaScript, in one realm.</summary>
internal static class ValueDecoder
{
    /// <summary>Reads a value.</summary>
    public static object Read(ref FrameReader reader, ScriptEngine realm)
    {
        switch ((ValueTag)reader.ReadByte())
        {
            case ValueTag.False:
                return false;
            case ValueTag.True:
                return true;
            case ValueTag.Integer:
                var integer = reader.ReadInt64();
                return integer is >= int.MinValue and <= int.MaxValue ? (int)integer : (double)integer;
            case ValueTag.Number:
                return BitConverter.Int64BitsToDouble(reader.ReadInt64());
            case ValueTag.Text:
                return reader.ReadText();
            case ValueTag.List:
                var items = new object[reader.ReadInt32()];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Read(ref reader, realm);
                }

                return realm.Array.New(items);
            case ValueTag.Fields:
                return ReadFields(ref reader, realm);
            default:
                return Null.Value;
        }
    }

    private static ObjectInstance ReadFields(ref FrameReader reader, ScriptEngine realm)
    {
        var fields = realm.Object.Construct();
        while ((ValueTag)reader.ReadByte() == ValueTag.Name)
        {
            var name = reader.ReadText();
            var value = Read(ref reader, realm);
            if (name is "__proto__")
            {
                // An assignment would change the prototype.
                fields.DefineProperty(name, new PropertyDescriptor(value, PropertyAttributes.FullAccess), throwOnError: false);
            }
            else
            {
                fields.SetPropertyValue(name, value, throwOnError: false);
            }
        }

        return fields;
    }
}
