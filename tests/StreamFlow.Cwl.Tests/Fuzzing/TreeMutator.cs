using System.Text;
using System.Text.Json;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tests.Fuzzing;

/// <summary>Spoils what a document says and leaves its syntax whole: parts in wrong places, of wrong kinds, missing, twice.</summary>
/// <param name="random">The source of chance; the same seed gives the same documents.</param>
internal sealed class TreeMutator(Random random)
{
    private static readonly string[] Words =
    [
        "", "null", "string", "File?", "Any[]", "stdout", "main", "#main", "#", "a/b", "$(inputs.x)", "$(", "${", "v1.0", "v1.2", "CommandLineTool", "Workflow", "ExpressionTool", "Operation", "Expression",
        "array", "record", "enum", "map", "File", "Directory", "dotproduct", "merge_flattened", "first_non_null", "InlineJavascriptRequirement", "cwltool:Loop", "x:y", "file:///", "http://h/p#f", "../x", "0", "é",
    ];

    private readonly List<ConfigNode> _nodes = [];
    private readonly List<string> _keys = [];
    private int _changes;

    /// <summary>Gives a document with a few things wrong, as JSON, or null when the text is no document.</summary>
    public string? Mutate(string text)
    {
        if (YamlReader.Read(text, "seed") is not { Root: { } root })
        {
            return null;
        }

        _nodes.Clear();
        _keys.Clear();
        Gather(root, 0);
        _changes = random.Next(1, 4);
        var json = new StringBuilder();
        Write(json, root, 0);
        return json.ToString();
    }

    private void Gather(ConfigNode node, int depth)
    {
        _nodes.Add(node);
        if (depth > 50)
        {
            return;
        }

        switch (node)
        {
            case ConfigMap map:
                foreach (var entry in map.Entries)
                {
                    _keys.Add(entry.Key);
                    Gather(entry.Value, depth + 1);
                }

                break;
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    Gather(item, depth + 1);
                }

                break;
        }
    }

    private bool Strikes(int odds)
    {
        if (_changes == 0 || random.Next(odds) != 0)
        {
            return false;
        }

        _changes--;
        return true;
    }

    private void Write(StringBuilder json, ConfigNode node, int depth)
    {
        if (depth < 30 && Strikes(_nodes.Count / 2 + 2))
        {
            WriteOther(json, node, depth);
            return;
        }

        switch (node)
        {
            case ConfigMap map:
                WriteMap(json, map, depth);
                break;
            case ConfigList list:
                json.Append('[');
                foreach (var item in list.Items)
                {
                    Write(json, item, depth + 1);
                    json.Append(", ");
                }

                json.Append(']');
                break;
            case ConfigScalar { Kind: ConfigScalarKind.String } text:
                json.Append(JsonSerializer.Serialize(text.Text));
                break;
            default:
                json.Append(((ConfigScalar)node).Text);
                break;
        }
    }

    private void WriteMap(StringBuilder json, ConfigMap map, int depth)
    {
        json.Append('{');
        foreach (var entry in map.Entries)
        {
            if (Strikes(_keys.Count + 2))
            {
                continue;
            }

            var key = Strikes(_keys.Count + 2) ? random.Next(2) == 0 ? Pick(_keys) : Pick(Words) : entry.Key;
            json.Append(JsonSerializer.Serialize(key)).Append(": ");
            Write(json, entry.Value, depth + 1);
            json.Append(",\n");
        }

        json.Append('}');
    }

    private void WriteOther(StringBuilder json, ConfigNode node, int depth)
    {
        switch (random.Next(8))
        {
            case 0 or 1:
                Write(json, Pick(_nodes), depth + 1);
                break;
            case 2:
                json.Append('[');
                Write(json, node, depth + 1);
                json.Append(']');
                break;
            case 3:
                json.Append('{').Append(JsonSerializer.Serialize(Pick(_keys))).Append(": ");
                Write(json, node, depth + 1);
                json.Append('}');
                break;
            case 4:
                json.Append(Pick(["null", "[]", "{}", "-1", "1.5", "true", "1e400", "99999999999999999999", "[[]]", "[null]"]));
                break;
            case 5:
                json.Append(Pick(["{$import: main.cwl}", "{$include: main.cwl}", "{$import: 1}", "{$import: '#a'}", "main.cwl", "{class: x}", "[{id: a}, {id: a}]"]));
                break;
            default:
                json.Append(JsonSerializer.Serialize(Pick(Words)));
                break;
        }
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
