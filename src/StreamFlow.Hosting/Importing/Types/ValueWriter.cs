using System.Globalization;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Hosting.Importing.Syntax;

namespace StreamFlow.Hosting.Importing.Types;

/// <summary>Writes the values of a document, such as defaults, as C#.</summary>
/// <param name="context">The import.</param>
/// <param name="types">The declared types.</param>
internal sealed class ValueWriter(ImportContext context, TypeImporter types)
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the place where it goes.</param>
    /// <param name="taken">The names of members at that place, which hide types of the same name.</param>
    /// <param name="name">The name of the port, for files that have none.</param>
    /// <returns>The text; null when C# has no words for the value.</returns>
    public string? Write(CwlValue value, CSharpType type, NameScope taken, string name) => (value, type) switch
    {
        (NullValue, { IsNullable: true }) => "null",
        (ListValue list, { Items: { } items }) => WriteList(list, items, taken, name),
        (_, { Name: null }) => null,
        (BooleanValue boolean, { Name: "bool" }) => boolean.Value ? "true" : "false",
        (IntegerValue integer, { Name: "int" or "long" }) => integer.Value.ToString(CultureInfo.InvariantCulture),
        (IntegerValue integer, { Name: "double" or "float" }) => integer.Value.ToString(CultureInfo.InvariantCulture),
        (FloatValue number, { Name: "double" }) => CSharpText.Number(number.Value),
        (FloatValue number, { Name: "float" }) => CSharpText.Number(number.Value) + "f",
        (FloatValue number, { Name: "int" or "long" }) when number.Value == Math.Truncate(number.Value) => CSharpText.Number(number.Value),
        (StringValue text, { Name: "string" }) => CSharpText.Quote(text.Value),
        (FileValue file, { Name: "CwlFile" }) => WriteFile(file, name),
        (DirectoryValue { Listing: null, Location: { } location }, { Name: "CwlDirectory" }) => $"new CwlDirectory({CSharpText.Quote(PathOf(location))})",
        (StringValue symbol, { Name: { } enumName }) when types.FindEnum(enumName) is { } symbols =>
            symbols.Members.TryGetValue(symbol.Value, out var member) ? $"{(taken.Contains(enumName) ? context.Qualified(enumName) : enumName)}.{member}" : null,
        (RecordValue record, { Name: { } recordName }) when types.FindRecord(recordName) is { } fields => WriteRecord(record, recordName, fields, taken),
        (_, { Name: { } general }) when general == "CwlAny" || general.StartsWith("Union<", StringComparison.Ordinal) => WriteGeneral(value, general, taken, name),
        _ => null,
    };

    /// <summary>Writes a value for a place whose type the compiler knows, where a list needs no type of its own.</summary>
    /// <inheritdoc cref="Write"/>
    public string? WriteTyped(CwlValue value, CSharpType type, NameScope taken, string name)
    {
        if (value is not ListValue list || type.Items is not { } items)
        {
            return Write(value, type, taken, name);
        }

        var texts = list.Items.Select(item => WriteTyped(item, items, taken, name)).ToList();
        return texts.Contains(null) ? null : $"[{string.Join(", ", texts)}]";
    }

    private string? WriteList(ListValue list, CSharpType items, NameScope taken, string name)
    {
        if (list.Count == 0)
        {
            return $"new {items}[] {{ }}";
        }

        var texts = list.Items.Select(item => Write(item, items, taken, name)).ToList();
        return texts.Contains(null) ? null : $"new {items}[] {{ {string.Join(", ", texts)} }}";
    }

    private string? WriteRecord(RecordValue record, string recordName, DeclaredRecord declared, NameScope taken)
    {
        var assignments = new List<string>();
        foreach (var (name, value) in record.Fields)
        {
            if (value.IsNull)
            {
                continue;
            }

            if (!declared.Fields.TryGetValue(name, out var field) || Write(value, field.Type.Required, taken, name) is not { } text)
            {
                return null;
            }

            assignments.Add($"{field.Member} = {text}");
        }

        return $"new {recordName} {{ {string.Join(", ", assignments)} }}";
    }

    private string? WriteFile(FileValue file, string name)
    {
        if (file.Contents is { } contents && file.Location is null && file.SecondaryFiles is null && file.Format is null)
        {
            return $"CwlFile.FromText({CSharpText.Quote(file.Basename ?? name + ".txt")}, {CSharpText.Quote(contents)})";
        }

        if (file.Location is not { } location)
        {
            return null;
        }

        var properties = new List<string>();
        if (file.SecondaryFiles is { Count: > 0 } accompanying)
        {
            var texts = accompanying.Select(item => item is FileValue inner ? WriteFile(inner, name) : null).ToList();
            if (texts.Contains(null))
            {
                return null;
            }

            properties.Add($"SecondaryFiles = [{string.Join(", ", texts)}]");
        }

        if (file.Format is { } format)
        {
            properties.Add($"Format = {CSharpText.Quote(format)}");
        }

        return $"new CwlFile({CSharpText.Quote(PathOf(location))}){(properties.Count == 0 ? string.Empty : $" {{ {string.Join(", ", properties)} }}")}";
    }

    /// <summary>Writes a value for a place that takes several types, of which the value's own is chosen.</summary>
    private string? WriteGeneral(CwlValue value, string general, NameScope taken, string name)
    {
        string[] candidates = value switch
        {
            BooleanValue => ["bool"],
            IntegerValue => ["int", "long", "float", "double"],
            FloatValue => ["double", "float"],
            StringValue => ["string"],
            FileValue => ["CwlFile"],
            DirectoryValue => ["CwlDirectory"],
            _ => [],
        };
        var chosen = candidates.FirstOrDefault(candidate => general == "CwlAny" || HasAlternative(general, candidate));
        return chosen is not null && Write(value, CSharpType.Of(chosen), taken, name) is { } text ? $"({general}){Operand(text)}" : null;
    }

    private static bool HasAlternative(string union, string name) =>
        union["Union<".Length..^1].Split(", ").Contains(name, StringComparer.Ordinal);

    // The cast of a negative number would be read as a subtraction.
    private static string Operand(string text) => text[0] == '-' ? $"({text})" : text;

    private string PathOf(string location) => DocumentUri.ToPath(location) is { } path
        ? Path.GetRelativePath(context.Directory, path).Replace(Path.DirectorySeparatorChar, '/')
        : location;
}
