namespace StreamFlow.Cwl.Values;

/// <summary>An object of class Directory.</summary>
internal sealed class DirectoryValue : FileSystemValue
{
    /// <summary>Makes an empty Directory; set its members in an initialiser.</summary>
    public DirectoryValue()
    {
    }

    private DirectoryValue(DirectoryValue source)
    {
        Location = source.Location;
        Path = source.Path;
        Basename = source.Basename;
        Listing = source.Listing;
    }

    /// <summary>Gets what is in it; null when the listing was not loaded.</summary>
    public IReadOnlyList<FileSystemValue>? Listing { get; init; }

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.Directory;

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, CwlValue>> Fields
    {
        get
        {
            foreach (var name in FileFields.OfDirectory)
            {
                if (this[name] is { } value)
                {
                    yield return new(name, value);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override CwlValue? this[string name] => name switch
    {
        "class" => FileFields.DirectoryClass,
        "location" => FileFields.Text(Location),
        "path" => FileFields.Text(Path),
        "basename" => FileFields.Text(Basename),
        "listing" => Listing is null ? null : new ListValue(Listing),
        _ => null,
    };

    /// <summary>Reads a Directory from its fields; fields that the class does not have are left out.</summary>
    /// <exception cref="CwlValueException">A field has a wrong type.</exception>
    public static DirectoryValue FromRecord(RecordValue record) => new()
    {
        Location = TextField(record, "location"),
        Path = TextField(record, "path"),
        Basename = TextField(record, "basename"),
        Listing = FilesField(record, "listing"),
    };

    /// <summary>Gives a copy with some members changed; a null argument keeps the member.</summary>
    public DirectoryValue With(
        string? location = null,
        string? path = null,
        string? basename = null,
        IReadOnlyList<FileSystemValue>? listing = null) => new(this)
        {
            Location = location ?? Location,
            Path = path ?? Path,
            Basename = basename ?? Basename,
            Listing = listing ?? Listing,
        };

    /// <summary>Gives a copy without <see cref="Listing"/>.</summary>
    public DirectoryValue WithoutListing() => Listing is null ? this : new(this) { Listing = null };

    /// <summary>Gives a copy without <see cref="FileSystemValue.Path"/>.</summary>
    public DirectoryValue WithoutPath() => Path is null ? this : new(this) { Path = null };

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other) =>
        ReferenceEquals(this, other)
        || (other is DirectoryValue directory
            && directory.Location == Location && directory.Path == Path && directory.Basename == Basename
            && SameFiles(directory.Listing, Listing));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Location, Path, Basename);
}
