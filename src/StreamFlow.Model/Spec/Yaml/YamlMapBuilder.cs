namespace StreamFlow.Spec;

/// <summary>Puts a map together, reports keys that stand twice, and applies merge keys.</summary>
/// <param name="findings">Where to report.</param>
internal sealed class YamlMapBuilder(List<Finding> findings)
{
    private readonly List<ConfigEntry> _entries = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private List<ConfigNode>? _merged;

    public void Add(ConfigNode key, ConfigNode value)
    {
        if (key is not ConfigScalar { Text: var text } scalar)
        {
            findings.Add(new Finding(YamlReader.SyntaxRule, FindingSeverity.Error, key.Position, $"A key must be a string, not {key.KindName}."));
        }
        else if (text == "<<" && scalar.IsPlain)
        {
            (_merged ??= []).Add(value);
        }
        else if (_keys.Add(text))
        {
            _entries.Add(new ConfigEntry(text, key.Position, value));
        }
        else
        {
            findings.Add(Rules.DuplicateKey.At(key.Position, text));
        }
    }

    public ConfigMap Build(SourcePosition position)
    {
        _merged?.ForEach(Merge);
        return new ConfigMap(_entries, position);
    }

    /// <summary>Adds the keys of a merged map (or list of maps) that the map does not have itself.</summary>
    private void Merge(ConfigNode source)
    {
        switch (source)
        {
            case ConfigMap map:
                _entries.AddRange(map.Entries.Where(entry => _keys.Add(entry.Key)));
                break;
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    Merge(item);
                }

                break;
            default:
                findings.Add(new Finding(
                    YamlReader.SyntaxRule, FindingSeverity.Error, source.Position, $"A merge key takes a map or a list of maps, not {source.KindName}."));
                break;
        }
    }
}
