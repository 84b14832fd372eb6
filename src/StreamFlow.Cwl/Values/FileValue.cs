namespace StreamFlow.Cwl.Values;

/// <summary>An object of class File.</summary>
internal sealed class FileValue : FileSystemValue
{
    /// <summary>Makes an empty File; set its members in an initialiser.</summary>
    public FileValue()
    {
    }

    private FileValue(FileValue source)
    {
        Location = source.Location;
        Path = source.Path;
        Basename = source.Basename;
        Checksum = source.Checksum;
        Size = source.Size;
        Format = source.Format;
        Contents = source.Contents;
        SecondaryFiles = source.SecondaryFiles;
    }

    /// <summary>Gets the checksum as <c>sha1$</c> and lower-case hexadecimal digits, or null when it was not computed.</summary>
    public string? Checksum { get; init; }

    /// <summary>Gets the size in bytes, or null when it was not asked for.</summary>
    public long? Size { get; init; }

    /// <summary>Gets the URI of the format, or null.</summary>
    public string? Format { get; init; }

    /// <summary>Gets the text of a literal, or the first 64 KiB that were loaded, or null.</summary>
    public string? Contents { get; init; }

    /// <summary>Gets the files that go with it; null when none were declared (an empty list when some were and none is there).</summary>
    public IReadOnlyList<FileSystemValue>? SecondaryFiles { get; init; }

    /// <inheritdoc/>
    public override CwlValueKind Kind => CwlValueKind.File;

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, CwlValue>> Fields
    {
        get
        {
            foreach (var name in FileFields.OfFile)
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
        "class" => FileFields.FileClass,
        "location" => FileFields.Text(Location),
        "path" => FileFields.Text(Path),
        "basename" => FileFields.Text(Basename),
        "dirname" => Path is null ? null : FileFields.Text(FileName.Directory(Path)),
        "nameroot" => Basename is { } basename ? FileFields.Text(FileName.Root(basename)) : null,
        "nameext" => Basename is { } basename ? FileFields.Text(FileName.Extension(basename)) : null,
        "checksum" => FileFields.Text(Checksum),
        "size" => Size is { } size ? new IntegerValue(size) : null,
        "format" => FileFields.Text(Format),
        "contents" => FileFields.Text(Contents),
        "secondaryFiles" => SecondaryFiles is null ? null : new ListValue(SecondaryFiles),
        _ => null,
    };

    /// <summary>Reads a File from its fields; fields that the class does not have are left out.</summary>
    /// <exception cref="CwlValueException">A field has a wrong type.</exception>
    public static FileValue FromRecord(RecordValue record) => new()
    {
        Location = TextField(record, "location"),
        Path = TextField(record, "path"),
        Basename = TextField(record, "basename"),
        Checksum = TextField(record, "checksum"),
        Size = record["size"] switch
        {
            null or NullValue => null,
            IntegerValue integer => integer.Value,
            FloatValue number when number.Value == Math.Truncate(number.Value) => (long)number.Value,
            var other => throw new CwlValueException($"The field 'size' of a File must be an integer, not {other.KindName}."),
        },
        Format = TextField(record, "format"),
        Contents = TextField(record, "contents"),
        SecondaryFiles = FilesField(record, "secondaryFiles"),
    };

    /// <summary>Gives a copy with some members changed.</summary>
    /// <remarks>A null argument keeps the member; use <see cref="WithoutContents"/> to take one away.</remarks>
    public FileValue With(
        string? location = null,
        string? path = null,
        string? basename = null,
        string? checksum = null,
        long? size = null,
        string? format = null,
        string? contents = null,
        IReadOnlyList<FileSystemValue>? secondaryFiles = null) => new(this)
        {
            Location = location ?? Location,
            Path = path ?? Path,
            Basename = basename ?? Basename,
            Checksum = checksum ?? Checksum,
            Size = size ?? Size,
            Format = format ?? Format,
            Contents = contents ?? Contents,
            SecondaryFiles = secondaryFiles ?? SecondaryFiles,
        };

    /// <summary>Gives a copy without <see cref="Contents"/>.</summary>
    public FileValue WithoutContents() => Contents is null ? this : new(this) { Contents = null };

    /// <summary>Gives a copy without <see cref="FileSystemValue.Path"/>.</summary>
    public FileValue WithoutPath() => Path is null ? this : new(this) { Path = null };

    /// <inheritdoc/>
    public override bool Equals(CwlValue? other) =>
        ReferenceEquals(this, other)
        || (other is FileValue file
            && file.Location == Location && file.Path == Path && file.Basename == Basename && file.Checksum == Checksum
            && file.Size == Size && file.Format == Format && file.Contents == Contents
            && SameFiles(file.SecondaryFiles, SecondaryFiles));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Location, Path, Basename, Size, Contents);
}
