using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>An entry of InitialWorkDirRequirement: a Dirent, an expression that gives entries, or a File or Directory object.</summary>
/// <param name="Position">Where it is written.</param>
internal sealed record WorkDirEntry(SourcePosition Position)
{
    /// <summary>Gets the text or expression: the content of a Dirent, or an expression that gives entries when <see cref="IsDirent"/> is false.</summary>
    public SourceText? Entry { get; init; }

    /// <summary>Gets the name of a Dirent, or null.</summary>
    public SourceText? EntryName { get; init; }

    /// <summary>Gets whether the command may change the entry. Default: false.</summary>
    public bool Writable { get; init; }

    /// <summary>Gets the File, Directory or array of them that is written out in the document, or null.</summary>
    public CwlValue? Literal { get; init; }

    /// <summary>Gets whether the entry is a Dirent.</summary>
    public bool IsDirent { get; init; }
}
