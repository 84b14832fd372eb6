using System.Globalization;
using System.Text.Json;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Values;
using StreamFlow.Hosting.CommandLine;

namespace StreamFlow.Hosting.Inputs;

/// <summary>Reads the value of an input from a word of a command line, as the type of the input wants it.</summary>
/// <param name="baseDirectory">The directory to which the paths of files are relative.</param>
internal sealed class InputText(string baseDirectory)
{
    /// <summary>Reads a value.</summary>
    /// <param name="name">The name of the input, for messages.</param>
    /// <param name="type">The type of the input.</param>
    /// <param name="text">The word. Arrays and records may be given as JSON, and files with more than a path.</param>
    /// <exception cref="CommandLineException">The word is no value of the type.</exception>
    public CwlValue Read(string name, CwlType type, string text) =>
        TryRead(type, text) ?? throw new CommandLineException($"'{text}' is no value for the input '{name}', which is of type {type}.");

    private CwlValue? TryRead(CwlType type, string text) => type switch
    {
        PrimitiveType primitive => TryReadPrimitive(primitive.Kind, text),
        EnumType words => words.Symbols.Contains(text) ? (CwlValue)text : null,
        UnionType union => TryReadUnion(union, text),
        ArrayType array => text.StartsWith('[') ? TryReadJson(text) : TryRead(array.Items, text) is { } item ? new ListValue([item]) : null,
        _ => TryReadJson(text),
    };

    private CwlValue? TryReadPrimitive(PrimitiveKind kind, string text)
    {
        switch (kind)
        {
            case PrimitiveKind.String:
                return text;
            case PrimitiveKind.Boolean:
                return text switch { "true" => true, "false" => false, _ => null };
            case PrimitiveKind.Int:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) ? (CwlValue)(long)small : null;
            case PrimitiveKind.Long:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? (CwlValue)whole : null;
            case PrimitiveKind.Float or PrimitiveKind.Double:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (CwlValue)number : null;
            case PrimitiveKind.File or PrimitiveKind.Directory when text.StartsWith('{') && TryReadJson(text) is FileSystemValue written:
                return written;
            case PrimitiveKind.File:
                return new FileValue { Location = Location(text) };
            case PrimitiveKind.Directory:
                return new DirectoryValue { Location = Location(text.Length > 1 ? text.TrimEnd('/') : text) };
            case PrimitiveKind.Null:
                return text == "null" ? NullValue.Instance : null;
            default:
                return TryReadJson(text) ?? text;
        }
    }

    private CwlValue? TryReadUnion(UnionType union, string text)
    {
        foreach (var member in union.Members.OrderBy(Width))
        {
            if (TryRead(member, text) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    // Any text is a string, so strings are tried when nothing narrower fits; and null must not eat the word "null" of a string.
    private static int Width(CwlType type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Any } => 1,
        PrimitiveType { Kind: PrimitiveKind.Null } => 2,
        _ => 0,
    };

    private CwlValue? TryReadJson(string text)
    {
        try
        {
            return FileLocations.Resolve(CwlJson.Parse(text), DocumentUri.FromPath(baseDirectory) + "/", expandFormat: null);
        }
        catch (Exception exception) when (exception is JsonException or CwlValueException)
        {
            return null;
        }
    }

    private string Location(string path) =>
        DocumentUri.IsAbsolute(path) ? path : DocumentUri.FromPath(Path.GetFullPath(path, baseDirectory));
}
