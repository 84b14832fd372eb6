namespace StreamFlow.Dsl.Build.References;

/// <summary>Why a document names a file.</summary>
internal enum LinkKind
{
    /// <summary>A CWL document or a part of one: <c>run</c>, <c>$import</c>, <c>$schemas</c>, <c>cwl:tool</c>.</summary>
    Document,

    /// <summary>Text that a document includes.</summary>
    Text,

    /// <summary>A file or directory that is data: an input, or a default.</summary>
    Data,
}
