using StreamFlow.Cwl.Expressions.JavaScript.Protocol;
using StreamFlow.Cwl.Expressions.References;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>Writes for a worker what an expression can see, as far as the expression and its library look at it.</summary>
internal static class ContextEncoder
{
    [ThreadStatic]
    private static FrameWriter? _writer;

    /// <summary>Gives the values of inputs, self and runtime.</summary>
    public static byte[] Encode(ExpressionContext context, ExpressionReferences references)
    {
        var library = context.JavaScript?.References;
        var writer = _writer ??= new FrameWriter();
        writer.Clear();
        ValueEncoder.WriteFields(writer, context.Inputs, Names(references, library));
        ValueEncoder.Write(writer, references.Self || library?.Self == true ? context.Self : NullValue.Instance);
        if (references.Runtime || library?.Runtime == true)
        {
            ValueEncoder.Write(writer, context.Runtime);
        }
        else
        {
            ValueEncoder.Write(writer, NullValue.Instance);
        }

        return writer.Written.ToArray();
    }

    private static HashSet<string>? Names(ExpressionReferences references, ExpressionReferences? library)
    {
        if (references.AllInputs || library?.AllInputs == true)
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in references.Inputs)
        {
            names.Add(reference.Name);
        }

        foreach (var reference in library?.Inputs ?? [])
        {
            names.Add(reference.Name);
        }

        return names;
    }
}
