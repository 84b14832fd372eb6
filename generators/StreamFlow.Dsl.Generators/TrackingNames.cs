namespace StreamFlow.Generators;

/// <summary>The names of the steps of the pipeline, by which tests see what ran.</summary>
internal static class TrackingNames
{
    /// <summary>The classes with <c>[StreamFlowFile]</c>, read.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>The documents of the project.</summary>
    public const string Documents = nameof(Documents);

    /// <summary>The declarations, brought together with the documents.</summary>
    public const string Resolved = nameof(Resolved);

    /// <summary>What the programs are made from.</summary>
    public const string Programs = nameof(Programs);

    /// <summary>The classes of CWL documents.</summary>
    public const string Classes = nameof(Classes);

    /// <summary>The files that belong beside the program.</summary>
    public const string Files = nameof(Files);

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Declarations, Documents, Resolved, Programs, Classes, Files];
}
