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

    /// <summary>The records that are tools, read.</summary>
    public const string Tools = nameof(Tools);

    /// <summary>The methods that are steps, read.</summary>
    public const string Methods = nameof(Methods);

    /// <summary>The classes that declare workflows, read.</summary>
    public const string Workflows = nameof(Workflows);

    /// <summary>What the parts of tools are made from.</summary>
    public const string ToolParts = nameof(ToolParts);

    /// <summary>What the records of methods are made from.</summary>
    public const string MethodParts = nameof(MethodParts);

    /// <summary>What the parts of classes that declare workflows are made from.</summary>
    public const string WorkflowParts = nameof(WorkflowParts);

    /// <summary>The CWL documents of tools and workflows.</summary>
    public const string WrittenDocuments = nameof(WrittenDocuments);

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Declarations, Documents, Resolved, Programs, Classes, Files, Tools, Methods, Workflows, ToolParts, MethodParts, WorkflowParts, WrittenDocuments];
}
