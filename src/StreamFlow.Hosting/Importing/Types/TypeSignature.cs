using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Types;

namespace StreamFlow.Hosting.Importing.Types;

/// <summary>Tells types of a document apart by what they say, not by where they are written, so that equal ones are declared once.</summary>
internal static class TypeSignature
{
    /// <summary>Gives a text that equal types share.</summary>
    public static string Of(CwlType type) => type switch
    {
        EnumType symbols => $"enum {Last(symbols.Name)}({string.Join('|', symbols.Symbols)})",
        ArrayType array => $"[{Of(array.Items)}{Of(array.Binding)}]",
        RecordType record => $"record {Last(record.Name)}({string.Join(';', record.RecordFields.Select(Of))}){Of(record.Binding)}",
        UnionType union => $"({string.Join('|', union.Members.Select(Of))})",
        _ => type.ToString(),
    };

    private static string Of(RecordField field) => string.Join(
        ',',
        field.Name,
        Of(field.Type),
        Of(field.Binding),
        field.OutputBinding is { } output ? $"{string.Join(' ', output.Glob)}:{output.OutputEval}:{output.LoadContents}:{output.LoadListing}" : string.Empty,
        string.Join(' ', field.SecondaryFiles.Select(static pattern => $"{pattern.Pattern}{pattern.Required?.Value}")),
        string.Join(' ', field.Format),
        field.LoadContents,
        field.LoadListing,
        field.Doc);

    private static string Of(InputBinding? binding) => binding is null
        ? string.Empty
        : $"{{{binding.Position.Value}{binding.Position.Expression},{binding.Prefix},{binding.Separate},{binding.ItemSeparator},{binding.ValueFrom},{binding.ShellQuote}}}";

    private static string Last(string? name) => name is null ? string.Empty : name[(name.LastIndexOfAny(['#', '/']) + 1)..];
}
