namespace StreamFlow.Spec;

/// <summary>All types that a file may name, section by section. Their schemas are read only when a file uses them.</summary>
internal sealed class SchemaCatalog
{
    private readonly List<Entry> _entries = [];

    /// <summary>Makes a catalog of schemas that are known already.</summary>
    public static SchemaCatalog Of(IEnumerable<TypeSchema> schemas)
    {
        var catalog = new SchemaCatalog();
        foreach (var schema in schemas)
        {
            catalog.Add(schema);
        }

        return catalog;
    }

    /// <summary>Adds a type whose schema is known.</summary>
    public void Add(TypeSchema schema) => _entries.Add(new Entry(schema.Section, schema.Type, schema.Aliases, () => schema));

    /// <summary>Adds a type whose schema is read when it is first asked for.</summary>
    public void Add(SchemaSection section, string type, EquatableArray<string> aliases, Func<TypeSchema> read) =>
        _entries.Add(new Entry(section, type, aliases, read));

    /// <summary>Finds the schema of a type by its name or an alias; null when the section has no such type. A later addition wins.</summary>
    public TypeSchema? Find(SchemaSection section, string type)
    {
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            var entry = _entries[i];
            if (entry.Section == section && (entry.Type == type || entry.Aliases.Contains(type)))
            {
                return entry.Schema;
            }
        }

        return null;
    }

    /// <summary>Gives the names of the types of a section, aliases included, each once, in order of addition.</summary>
    public IEnumerable<string> Names(SchemaSection section) => _entries
        .Where(entry => entry.Section == section)
        .SelectMany(entry => entry.Aliases.Prepend(entry.Type))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Gives the schemas of a section, each type once, in order of addition; of two with one name the later.</summary>
    public IEnumerable<TypeSchema> Types(SchemaSection section) => _entries
        .Where(entry => entry.Section == section)
        .GroupBy(entry => entry.Type, StringComparer.Ordinal)
        .Select(group => group.Last().Schema);

    private sealed class Entry(SchemaSection section, string type, EquatableArray<string> aliases, Func<TypeSchema> read)
    {
        private TypeSchema? _schema;

        public SchemaSection Section => section;

        public string Type => type;

        public EquatableArray<string> Aliases => aliases;

        public TypeSchema Schema => _schema ??= read();
    }
}
