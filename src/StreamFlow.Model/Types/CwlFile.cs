namespace StreamFlow;

/// <summary>A file that tools read or write, the CWL type <c>File</c>.</summary>
/// <remarks>As a value it names a file that exists before the run, for example the default of an input: <c>new CwlFile("data/genome.fa")</c>.</remarks>
/// <param name="Location">The path of the file, relative to the file that declares it, or its address, such as <c>https://example.org/genome.fa</c>.</param>
public sealed record CwlFile(string Location)
{
    /// <summary>Gets the files that accompany this one, such as its index. Default: none.</summary>
    public ValueList<CwlFile>? SecondaryFiles { get; init; }

    /// <summary>Gets the format of the content, an IRI such as <c>http://edamontology.org/format_1929</c> (FASTA). Default: unset, not known.</summary>
    public string? Format { get; init; }

    /// <summary>Gets the content of a file that <see cref="FromText"/> made; null for a file that exists.</summary>
    internal string? Contents { get; private init; }

    /// <summary>Makes a file that does not exist yet: it is written, with this content, for each job that reads it.</summary>
    /// <param name="basename">The name that the file gets.</param>
    /// <param name="contents">The content, at most 64 KiB of UTF-8.</param>
    /// <returns>The file.</returns>
    public static CwlFile FromText(string basename, string contents) => new(basename) { Contents = contents };
}
