using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>What a class with <c>[StreamFlowFile]</c> declares, free of the compiler's own types, so that the pipeline can compare it.</summary>
/// <param name="Type">The class.</param>
/// <param name="FileName">The name of the file that the build writes.</param>
/// <param name="Members">The members that stand for parts of the file, in the order of the source.</param>
/// <param name="Root">The file as a tree.</param>
/// <param name="IsWhole">Whether the tree is the whole file: every value was known.</param>
internal sealed record Declaration(
    DeclaringType Type,
    string FileName,
    EquatableArray<DeclaredMember> Members,
    ConfigMap Root,
    bool IsWhole)
{
    /// <summary>Gets the workflow that members of the class declare; null when they declare none.</summary>
    public WorkflowModel? Workflow { get; init; }

    /// <summary>Gets the file with the values of that workflow's inputs; null for none.</summary>
    public string? Settings { get; init; }

    /// <summary>Gets the CWL workflows.</summary>
    public EquatableArray<DeclaredWorkflow> Workflows { get; init; }

    /// <summary>Gets the files that the declaration names.</summary>
    public EquatableArray<DeclaredFile> Files { get; init; }

    /// <summary>Gets what the parser itself found.</summary>
    public EquatableArray<Finding> Findings { get; init; }

    /// <summary>Gets the schemas of the types that the file uses.</summary>
    public EquatableArray<TypeSchema> Schemas { get; init; }

    /// <summary>Gets the deployment records that make their connectors themselves, by full name.</summary>
    public EquatableArray<string> ConnectorMakers { get; init; }

    /// <summary>Gets the other deployment records of the user's own, by full name.</summary>
    public EquatableArray<string> OwnTypes { get; init; }
}
