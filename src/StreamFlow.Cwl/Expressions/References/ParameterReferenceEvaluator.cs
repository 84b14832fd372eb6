using System.Globalization;
using StreamFlow.Cwl.Expressions.Parsing;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Expressions.References;

/// <summary>Looks up parameter references in their context, as JavaScript would but without it.</summary>
/// <remarks>The algorithm of CWL v1.2, "Parameter references".</remarks>
internal static class ParameterReferenceEvaluator
{
    /// <summary>Looks a reference up.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="context">Where to look.</param>
    /// <param name="reason">Why there is no value.</param>
    /// <returns>The value, or null when there is none.</returns>
    public static CwlValue? TryEvaluate(ParameterReferencePart reference, ExpressionContext context, out string reason)
    {
        reason = string.Empty;
        var javaScript = context.JavaScript is not null;
        CwlValue? value = reference.Symbol switch
        {
            "inputs" => context.Inputs,
            "self" => context.Self,
            "runtime" => context.Runtime,
            "null" => NullValue.Instance,
            "true" when javaScript => BooleanValue.True,
            "false" when javaScript => BooleanValue.False,
            _ => javaScript ? Number(reference.Symbol) : null,
        };
        if (value is null)
        {
            reason = javaScript
                ? $"'{reference.Symbol}' is not defined."
                : $"'{reference.Symbol}' is not defined; a parameter reference begins with inputs, self or runtime. "
                    + "If it is meant as JavaScript, add InlineJavascriptRequirement.";
            return null;
        }

        for (var i = 0; i < reference.Segments.Count; i++)
        {
            if (Step(value, reference.Segments[i], javaScript) is not { } next)
            {
                reason = Missing(reference, i, value);
                return null;
            }

            value = next;
        }

        return value;
    }

    private static CwlValue? Step(CwlValue value, ReferenceSegment segment, bool javaScript) => (value, segment.Name) switch
    {
        (ObjectValue fields, { } name) => fields[name],
        (ListValue list, "length") => new IntegerValue(list.Count),
        (StringValue text, "length") when javaScript => new IntegerValue(text.Value.Length),
        (ListValue list, null) when segment.Index < list.Count => list[segment.Index],
        (StringValue text, null) when segment.Index < text.Value.Length => new StringValue(text.Value[segment.Index].ToString()),
        _ => null,
    };

    // Digits alone have the shape of a symbol. A leading zero is octal or an error, which JavaScript shall say.
    private static IntegerValue? Number(string symbol) =>
        (symbol.Length == 1 || symbol[0] != '0')
        && symbol.Length <= 15
        && long.TryParse(symbol, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new IntegerValue(number)
            : null;

    private static string Missing(ParameterReferencePart reference, int index, CwlValue value)
    {
        var owner = reference.Symbol + string.Concat(reference.Segments.Take(index).Select(Spell));
        var segment = reference.Segments[index];
        return (value, segment.Name) switch
        {
            (ObjectValue fields, { } name) => $"{owner} has no field '{name}'{Known(fields)}.",
            (ListValue list, null) => $"{owner} has {list.Count} elements, so there is no element {segment.Index} (they count from 0).",
            (StringValue text, null) => $"{owner} has {text.Value.Length} characters, so there is no character {segment.Index}.",
            (_, null) => $"{owner} is {value.KindName}, which has no elements.",
            (_, { } name) => $"{owner} is {value.KindName}, which has no field '{name}'.",
        };
    }

    private static string Spell(ReferenceSegment segment) =>
        segment.Name is { } name && name.All(static c => char.IsLetterOrDigit(c) || c == '_') ? $".{name}" : segment.ToString();

    private static string Known(ObjectValue fields)
    {
        var names = fields.Fields.Take(12).Select(static field => field.Key).ToList();
        return names.Count == 0 ? "; it is empty" : $"; it has {string.Join(", ", names)}";
    }
}
