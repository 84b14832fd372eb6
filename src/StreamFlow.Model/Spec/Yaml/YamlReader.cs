using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StreamFlow.Spec;

/// <summary>Reads YAML 1.2 (and so JSON) into a tree of nodes that know where they were written.</summary>
/// <remarks>
/// Plain scalars are resolved by the core schema, so <c>yes</c> and <c>on</c> are strings. Anchors, aliases and merge
/// keys (<c>&lt;&lt;</c>) work; an alias gives the same node, not a copy. Bad input never throws: it becomes a finding.
/// </remarks>
internal sealed class YamlReader
{
    /// <summary>The rule for text that is not YAML.</summary>
    public const string SyntaxRule = "SF4001";

    /// <summary>The rule for a key that stands twice in one map.</summary>
    public const string DuplicateKeyRule = "SF4002";

    // Deeper than any document that a person writes, and shallow enough for the stack of any thread.
    private const int MaximumDepth = 400;

    private readonly string _file;
    private readonly Parser _parser;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, ConfigNode> _anchors = new(StringComparer.Ordinal);

    private YamlReader(TextReader text, string file)
    {
        _file = file;
        _parser = new Parser(text);
    }

    /// <summary>Reads the first document of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that positions carry.</param>
    public static YamlDocument Read(TextReader text, string file) => new YamlReader(text, file).ReadDocument();

    /// <summary>Reads the first document of a text.</summary>
    public static YamlDocument Read(string text, string file) => Read(new StringReader(text), file);

    private YamlDocument ReadDocument()
    {
        ConfigNode? root = null;
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.Accept<DocumentStart>(out _))
            {
                _parser.Consume<DocumentStart>();
                root = ReadNode(0);
                _parser.Consume<DocumentEnd>();
            }
        }
        catch (YamlException exception)
        {
            root = null;
            _findings.Add(new Finding(SyntaxRule, FindingSeverity.Error, At(exception.Start), Describe(exception)));
        }

        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser fails this way at some texts, for example where a bracket is not closed before the next key.
            root = null;
            var after = _parser.Current?.End ?? Mark.Empty;
            _findings.Add(new Finding(
                SyntaxRule, FindingSeverity.Error, At(after), "This is not valid YAML: after this place a bracket, a quote or a key is not as it should be."));
        }

        return new YamlDocument(root, _findings);
    }

    private static string Describe(YamlException exception)
    {
        var text = (exception.InnerException ?? exception).Message;
        return $"This is not valid YAML: {text.TrimEnd('.')}.";
    }

    private SourcePosition At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private ConfigNode ReadNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            var mark = _parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(mark, mark, $"values are nested more than {MaximumDepth} levels deep");
        }

        switch (_parser.Current)
        {
            case Scalar scalar:
                _parser.MoveNext();
                return Anchor(scalar, ReadScalar(scalar));
            case SequenceStart sequence:
                _parser.MoveNext();
                return Anchor(sequence, ReadList(sequence, depth));
            case MappingStart mapping:
                _parser.MoveNext();
                return Anchor(mapping, ReadMap(mapping, depth));
            case AnchorAlias alias:
                _parser.MoveNext();
                return _anchors.TryGetValue(alias.Value.Value, out var node)
                    ? node
                    : throw new YamlException(alias.Start, alias.End, $"the anchor '{alias.Value.Value}' is not defined before this alias");
            default:
                var at = _parser.Current?.Start ?? Mark.Empty;
                throw new YamlException(at, at, "a value is missing");
        }
    }

    private ConfigNode Anchor(NodeEvent origin, ConfigNode node)
    {
        if (!origin.Anchor.IsEmpty)
        {
            _anchors[origin.Anchor.Value] = node;
        }

        return node;
    }

    private ConfigScalar ReadScalar(Scalar scalar)
    {
        var plain = scalar.Style == ScalarStyle.Plain;
        var kind = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific
            ? plain && !scalar.Tag.IsNonSpecific ? CoreSchema.Resolve(scalar.Value) : ConfigScalarKind.String
            : ResolveTag(scalar);
        return new ConfigScalar(kind, scalar.Value, At(scalar.Start), plain);
    }

    private static ConfigScalarKind ResolveTag(Scalar scalar) => scalar.Tag.Value switch
    {
        "tag:yaml.org,2002:null" => ConfigScalarKind.Null,
        "tag:yaml.org,2002:bool" => ConfigScalarKind.Boolean,
        "tag:yaml.org,2002:int" => ConfigScalarKind.Integer,
        "tag:yaml.org,2002:float" => ConfigScalarKind.Float,
        _ => ConfigScalarKind.String,
    };

    private ConfigList ReadList(SequenceStart start, int depth)
    {
        var items = new List<ConfigNode>();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        _parser.MoveNext();
        return new ConfigList(items, At(start.Start));
    }

    private ConfigMap ReadMap(MappingStart start, int depth)
    {
        var entries = new List<ConfigEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        List<ConfigNode>? merged = null;
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not ConfigScalar { Text: var text } scalar)
            {
                _findings.Add(new Finding(SyntaxRule, FindingSeverity.Error, key.Position, $"A key must be a string, not {key.KindName}."));
            }
            else if (text == "<<" && scalar.IsPlain)
            {
                (merged ??= []).Add(value);
            }
            else if (keys.Add(text))
            {
                entries.Add(new ConfigEntry(text, key.Position, value));
            }
            else
            {
                _findings.Add(new Finding(
                    DuplicateKeyRule, FindingSeverity.Error, key.Position, $"The key '{text}' stands twice in this map; remove one of them."));
            }
        }

        _parser.MoveNext();
        merged?.ForEach(source => Merge(source, entries, keys));
        return new ConfigMap(entries, At(start.Start));
    }

    /// <summary>Adds the keys of a merged map (or list of maps) that the map does not have itself.</summary>
    private void Merge(ConfigNode source, List<ConfigEntry> entries, HashSet<string> keys)
    {
        switch (source)
        {
            case ConfigMap map:
                entries.AddRange(map.Entries.Where(entry => keys.Add(entry.Key)));
                break;
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    Merge(item, entries, keys);
                }

                break;
            default:
                _findings.Add(new Finding(
                    SyntaxRule, FindingSeverity.Error, source.Position, $"A merge key takes a map or a list of maps, not {source.KindName}."));
                break;
        }
    }
}
