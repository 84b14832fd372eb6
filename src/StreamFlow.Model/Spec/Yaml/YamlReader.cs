using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

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
    private readonly YamlTokens _tokens;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, ConfigNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tagPrefixes = new(StringComparer.Ordinal) { ["!"] = "!", ["!!"] = YamlTags.Prefix, [string.Empty] = string.Empty };

    private YamlReader(TextReader text, string file)
    {
        _file = file;
        _tokens = new YamlTokens(text);
    }

    /// <summary>Reads the first document of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name that positions carry.</param>
    public static YamlDocument Read(TextReader text, string file) => new YamlReader(text, file).ReadText();

    /// <summary>Reads the first document of a text.</summary>
    public static YamlDocument Read(string text, string file) => Read(new StringReader(text), file);

    private YamlDocument ReadText()
    {
        ConfigNode? root = null;
        try
        {
            _tokens.Start();
            root = ReadDocument();
        }
        catch (YamlException exception)
        {
            root = null;
            _findings.Add(new Finding(SyntaxRule, FindingSeverity.Error, At(exception.Start), Describe(exception)));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner fails this way at some texts, for example where a bracket is not closed before the next key.
            root = null;
            _findings.Add(new Finding(
                SyntaxRule, FindingSeverity.Error, At(_tokens.LastEnd), "This is not valid YAML: after this place a bracket, a quote or a key is not as it should be."));
        }

        return new YamlDocument(root, _findings);
    }

    private static string Describe(YamlException exception)
    {
        var text = (exception.InnerException ?? exception).Message;
        return $"This is not valid YAML: {text.TrimEnd('.')}.";
    }

    private SourcePosition At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private ConfigNode? ReadDocument()
    {
        while (_tokens.TrySkip<DocumentEnd>())
        {
        }

        var hasDirectives = ReadDirectives();
        var hasMarker = _tokens.TrySkip<DocumentStart>();
        if (hasDirectives && !hasMarker)
        {
            throw _tokens.Unexpected("directives are followed by '---'");
        }

        if (!hasMarker && _tokens.Current is StreamEnd)
        {
            return null;
        }

        var root = IsEndOfDocument() ? ReadEmpty() : ReadNode(0, isBlock: true);
        return IsEndOfDocument() ? root : throw _tokens.Unexpected("there is text after the end of the value");
    }

    private bool ReadDirectives()
    {
        var found = false;
        while (true)
        {
            switch (_tokens.Current)
            {
                case TagDirective tag:
                    _tagPrefixes[tag.Handle] = tag.Prefix;
                    break;
                case not VersionDirective:
                    return found;
            }

            found = true;
            _tokens.Skip();
        }
    }

    private bool IsEndOfDocument() => _tokens.Current is StreamEnd or DocumentStart or DocumentEnd or VersionDirective or TagDirective;

    private ConfigNode ReadNode(int depth, bool isBlock, bool mayBeIndentless = false)
    {
        if (depth > MaximumDepth)
        {
            throw _tokens.Unexpected($"values are nested more than {MaximumDepth} levels deep");
        }

        if (_tokens.Current is AnchorAlias alias)
        {
            _tokens.Skip();
            return _anchors.TryGetValue(alias.Value.Value, out var named)
                ? named
                : throw new YamlException(alias.Start, alias.End, $"the anchor '{alias.Value.Value}' is not defined before this alias");
        }

        var start = _tokens.Current.Start;
        var (anchor, tag) = ReadProperties();
        var node = ReadContent(depth, isBlock, mayBeIndentless, start, tag, anchor is not null);
        if (anchor is not null)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private (string? Anchor, string? Tag) ReadProperties()
    {
        string? anchor = null;
        string? tag = null;
        while (true)
        {
            switch (_tokens.Current)
            {
                case Anchor named when anchor is null:
                    anchor = named.Value.Value;
                    break;
                case Tag typed when tag is null:
                    tag = _tagPrefixes.TryGetValue(typed.Handle, out var prefix)
                        ? prefix + typed.Suffix
                        : throw _tokens.Unexpected($"the tag handle '{typed.Handle}' is not declared");
                    break;
                default:
                    return (anchor, tag);
            }

            _tokens.Skip();
        }
    }

    private ConfigNode ReadContent(int depth, bool isBlock, bool mayBeIndentless, Mark start, string? tag, bool hasAnchor)
    {
        switch (_tokens.Current)
        {
            case Scalar scalar:
                _tokens.Skip();
                var isPlain = scalar.Style == ScalarStyle.Plain;
                return new ConfigScalar(YamlTags.Resolve(tag, scalar.Value, isPlain), scalar.Value, At(start), isPlain);
            case FlowSequenceStart:
                return ReadFlowList(depth, start);
            case FlowMappingStart:
                return ReadFlowMap(depth, start);
            case BlockSequenceStart when isBlock:
                _tokens.Skip();
                var list = ReadBlockList(depth, start);
                return _tokens.TrySkip<BlockEnd>() ? list : throw _tokens.Unexpected("in a list, a line does not begin with '-' in the column of the others");
            case BlockEntry when mayBeIndentless:
                return ReadBlockList(depth, start);
            case BlockMappingStart when isBlock:
                return ReadBlockMap(depth, start);
            default:
                return tag is not null || hasAnchor
                    ? new ConfigScalar(YamlTags.Resolve(tag, string.Empty, isPlain: true), string.Empty, At(start), isPlain: true)
                    : throw _tokens.Unexpected("a value is missing");
        }
    }

    private ConfigScalar ReadEmpty() => new(ConfigScalarKind.Null, string.Empty, At(_tokens.LastEnd), isPlain: true);

    private ConfigList ReadBlockList(int depth, Mark start)
    {
        var items = new List<ConfigNode>();
        while (_tokens.TrySkip<BlockEntry>())
        {
            items.Add(_tokens.Current is BlockEntry or BlockEnd or Key or Value ? ReadEmpty() : ReadNode(depth + 1, isBlock: true));
        }

        return new ConfigList(items, At(start));
    }

    private ConfigMap ReadBlockMap(int depth, Mark start)
    {
        _tokens.Skip();
        var map = new YamlMapBuilder(_findings);
        while (!_tokens.TrySkip<BlockEnd>())
        {
            if (_tokens.Current is not (Key or Value))
            {
                throw _tokens.Unexpected("in a map, a line is not a key with a value in the column of the others");
            }

            var hasKey = _tokens.TrySkip<Key>();
            var key = hasKey && _tokens.Current is not (Key or Value or BlockEnd)
                ? ReadNode(depth + 1, isBlock: true, mayBeIndentless: true)
                : ReadEmpty();
            var mark = _tokens.Current.Start;
            var hasValue = _tokens.TrySkip<Value>();

            // Only behind '?' and its ':' may a map or a list begin on the same line; the scanner sees to it where there is a key.
            if (!hasKey && _tokens.Current is (BlockMappingStart or BlockSequenceStart) && _tokens.Current.Start.Line == mark.Line)
            {
                throw _tokens.Unexpected("after a ':' that has no key, a map or a list begins on a line of its own");
            }

            var value = hasValue && _tokens.Current is not (Key or Value or BlockEnd)
                ? ReadNode(depth + 1, isBlock: true, mayBeIndentless: true)
                : ReadEmpty();
            map.Add(key, value);
        }

        return map.Build(At(start));
    }

    private ConfigList ReadFlowList(int depth, Mark start)
    {
        _tokens.Skip();
        var items = new List<ConfigNode>();
        while (!_tokens.TrySkip<FlowSequenceEnd>())
        {
            if (items.Count > 0 && !_tokens.TrySkip<FlowEntry>())
            {
                throw MissingComma("in a list in brackets, ',' or ']' is missing");
            }

            if (_tokens.Current is FlowSequenceEnd)
            {
                continue;
            }

            items.Add(_tokens.Current is Key ? ReadPair(depth + 1) : ReadNode(depth + 1, isBlock: false));
        }

        return new ConfigList(items, At(start));
    }

    /// <summary>Reads <c>a: b</c> in a list in brackets, which is a map with one key.</summary>
    private ConfigMap ReadPair(int depth)
    {
        var start = _tokens.Current.Start;
        var map = new YamlMapBuilder(_findings);
        AddFlowEntry(map, depth);
        return map.Build(At(start));
    }

    private ConfigMap ReadFlowMap(int depth, Mark start)
    {
        _tokens.Skip();
        var map = new YamlMapBuilder(_findings);
        var isFirst = true;
        while (!_tokens.TrySkip<FlowMappingEnd>())
        {
            if (!isFirst && !_tokens.TrySkip<FlowEntry>())
            {
                throw MissingComma("in a map in braces, ',' or '}' is missing");
            }

            isFirst = false;
            if (_tokens.Current is not FlowMappingEnd)
            {
                AddFlowEntry(map, depth + 1);
            }
        }

        return map.Build(At(start));
    }

    // As in {texts: string[]} and {out: $(inputs.names[0])}: there a bracket ends the text.
    private YamlException MissingComma(string message) => _tokens.Unexpected(
        _tokens.Current is FlowSequenceStart or FlowMappingStart
            ? message + "; text that has a bracket or a brace in it is written in quotes there, like 'string[]'"
            : message);

    private void AddFlowEntry(YamlMapBuilder map, int depth)
    {
        _tokens.TrySkip<Key>();
        var key = IsLeftOut() ? ReadEmpty() : ReadNode(depth, isBlock: false);
        var value = _tokens.TrySkip<Value>() && !IsLeftOut() ? ReadNode(depth, isBlock: false) : ReadEmpty();
        map.Add(key, value);
    }

    private bool IsLeftOut() => _tokens.Current is Value or FlowEntry or FlowMappingEnd or FlowSequenceEnd;
}
