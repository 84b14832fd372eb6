namespace StreamFlow.Cwl.Model.Ports;

/// <summary>What ports and fields say about the files that they carry.</summary>
internal interface IFileFacts
{
    /// <summary>Gets the patterns of files that belong to each file.</summary>
    IReadOnlyList<SecondaryFilePattern> SecondaryFiles { get; }

    /// <summary>Gets the accepted (input) or given (output) formats: URIs or expressions.</summary>
    IReadOnlyList<SourceText> Format { get; }

    /// <summary>Gets whether the first 64 KiB of each file are loaded into <c>contents</c>.</summary>
    bool LoadContents { get; }

    /// <summary>Gets how far directories are listed, or null when nothing is said.</summary>
    LoadListing? LoadListing { get; }
}
