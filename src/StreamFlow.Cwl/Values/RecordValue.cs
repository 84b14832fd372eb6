namespace StreamFlow.Cwl.Values;

/// <summary>A record: named values in the order in which they were given.</summary>
internal sealed class RecordValue : ObjectValue
{
    // Below this size a linear search beats a dictionary, in time and in memory.
    private const int LinearSearchLimit = 8;

    private readonly IReadOnlyList<KeyValuePair<string, CwlValue>> _fields;
    private readonly Dictionary<string, CwlValue>? _index;

    /// <summary>Makes a record.</summary>
    /// <param name="fields">The fields with unique names; the caller does not change the list afterwards.</param>
    public RecordValue(IReadOnlyList<KeyValuePair<string, CwlValue>> fields)
    {
        _fields = fields;
        if (fields.Count > LinearSearchLimit)
        {
            _index = new Dictionary<string, CwlValue>(fields.Count, StringComparer.Ordinal);
            foreach (var (name, value) in fields)
            {
                _index[name] = value;
            }
        }
    }

    /// <summary>Gets a record without fields.</summary>
    public static RecordValue Empty { get; } = new([]);

    /// <summary>Gets the number of fields.</summary>
    public int Count => _fields.Count;

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.Record;

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, CwlValue>> Fields => _fields;

    /// <inheritdoc/>
    public override CwlValue? this[string name]
    {
        get
        {
            if (_index is not null)
            {
                return _index.GetValueOrDefault(name);
            }

            for (var i = 0; i < _fields.Count; i++)
            {
                if (string.Equals(_fields[i].Key, name, StringComparison.Ordinal))
                {
                    return _fields[i].Value;
                }
            }

            return null;
        }
    }

    /// <summary>Gives the record with one field set, in its old place if it had one.</summary>
    public RecordValue With(string name, CwlValue value)
    {
        var fields = new List<KeyValuePair<string, CwlValue>>(_fields.Count + 1);
        var replaced = false;
        foreach (var field in _fields)
        {
            var same = string.Equals(field.Key, name, StringComparison.Ordinal);
            fields.Add(same ? new(name, value) : field);
            replaced |= same;
        }

        if (!replaced)
        {
            fields.Add(new(name, value));
        }

        return new RecordValue(fields);
    }

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not RecordValue record || record.Count != Count)
        {
            return false;
        }

        foreach (var (name, value) in _fields)
        {
            if (record[name] is not { } theirs || !theirs.Equals(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // The order of the fields does not count, so their hashes are added up.
        var hash = Count;
        foreach (var (name, value) in _fields)
        {
            hash += HashCode.Combine(StringComparer.Ordinal.GetHashCode(name), value);
        }

        return hash;
    }
}
