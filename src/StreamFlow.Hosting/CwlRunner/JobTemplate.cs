using System.Text;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Values;
using StreamFlow.Hosting.Inputs;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.CwlRunner;

/// <summary>A job file to fill in: each input with its documentation, its type and a value of that type. Inputs that may be left out are comments.</summary>
internal static class JobTemplate
{
    /// <summary>Writes the template as YAML.</summary>
    public static string Text(Process process)
    {
        var text = new StringBuilder();
        foreach (var input in process.Inputs)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            foreach (var line in (input.Doc ?? input.Label ?? string.Empty).Trim().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append("# ").Append(line.TrimEnd()).Append('\n');
            }

            text.Append("# Type: ").Append(InputWords.Essential(input.Type)).Append(input.IsOptional ? "; may be left out.\n" : ".\n");
            var yaml = YamlWriter.Write(Map([new(input.Name, Value(input))]));
            text.Append(input.IsOptional ? $"#{yaml.TrimEnd('\n').Replace("\n", "\n#", StringComparison.Ordinal)}\n" : yaml);
        }

        return text.ToString();
    }

    private static CwlValue Value(InputPort input) => input.Default is null or NullValue ? Example(input.Type) : input.Default;

    private static CwlValue Example(CwlType type) => InputWords.Essential(type) switch
    {
        PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Any } => "a string",
        PrimitiveType { Kind: PrimitiveKind.Boolean } => false,
        PrimitiveType { Kind: PrimitiveKind.Int or PrimitiveKind.Long } => 0L,
        PrimitiveType { Kind: PrimitiveKind.Float or PrimitiveKind.Double } => 0.1,
        PrimitiveType { Kind: PrimitiveKind.File } => Located("File", "path/to/a/file"),
        PrimitiveType { Kind: PrimitiveKind.Directory } => Located("Directory", "path/to/a/directory"),
        EnumType words => words.Symbols[0],
        ArrayType array => new ListValue([Example(array.Items)]),
        RecordType record => new RecordValue([.. record.RecordFields.Select(field => KeyValuePair.Create(field.Name, Example(field.Type)))]),
        UnionType union => Example(union.Members[0]),
        _ => NullValue.Instance,
    };

    private static RecordValue Located(string kind, string path) => new([new("class", kind), new("path", path)]);

    private static ConfigNode Node(CwlValue value) => value switch
    {
        BooleanValue flag => ConfigScalar.Of(flag.Value, SourcePosition.None),
        IntegerValue number => ConfigScalar.Of(number.Value, SourcePosition.None),
        FloatValue number => ConfigScalar.Of(number.Value, SourcePosition.None),
        StringValue text => ConfigScalar.Of(text.Value, SourcePosition.None),
        ListValue list => new ConfigList([.. list.Items.Select(Node)], SourcePosition.None),
        FileSystemValue { Location: { } location } file => Node(Located(file.Kind == CwlValueKind.File ? "File" : "Directory", DocumentUri.ToPath(location) ?? location)),
        ObjectValue record => Map(record.Fields),
        _ => ConfigScalar.Null(SourcePosition.None),
    };

    private static ConfigMap Map(IEnumerable<KeyValuePair<string, CwlValue>> fields) =>
        new([.. fields.Select(field => new ConfigEntry(field.Key, SourcePosition.None, Node(field.Value)))], SourcePosition.None);
}
