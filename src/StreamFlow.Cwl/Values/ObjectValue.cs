namespace StreamFlow.Cwl.Values;

/// <summary>A value with named fields: a record, a File or a Directory.</summary>
internal abstract class ObjectValue : CwlValue
{
    private protected ObjectValue()
    {
    }

    /// <summary>Gets the fields that are set, in a stable order.</summary>
    public abstract IEnumerable<KeyValuePair<string, CwlValue>> Fields { get; }

    /// <summary>Gets a field, or null when it is not there (which is not the same as a field that holds null).</summary>
    public abstract CwlValue? this[string name] { get; }

    /// <summary>Makes a File, a Directory or a record, as the field <c>class</c> says.</summary>
    /// <exception cref="CwlValueException">A field of a File or Directory has a wrong type.</exception>
    public static ObjectValue Create(IReadOnlyList<KeyValuePair<string, CwlValue>> fields)
    {
        var record = new RecordValue(fields);
        return (record["class"] as StringValue)?.Value switch
        {
            "File" => FileValue.FromRecord(record),
            "Directory" => DirectoryValue.FromRecord(record),
            _ => record,
        };
    }
}
