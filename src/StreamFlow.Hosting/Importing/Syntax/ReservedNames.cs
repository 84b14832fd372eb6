namespace StreamFlow.Hosting.Importing.Syntax;

/// <summary>Names that declarations must leave alone.</summary>
internal static class ReservedNames
{
    /// <summary>Gets the names of the vocabulary, which a type of the same name would hide.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [.. typeof(Workflow).Assembly.GetExportedTypes().Where(static type => type.Namespace == "StreamFlow").SelectMany(static type => NamesOf(type))];

    /// <summary>Gets the names that a record's own members have.</summary>
    public static IReadOnlyList<string> RecordMembers { get; } =
        ["Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString"];

    /// <summary>Gets the names that a workflow's class needs for other things: those of generated members, and of what its members call.</summary>
    public static IReadOnlyList<string> WorkflowMembers { get; } =
        [.. RecordMembers, "Computed", "CreateDocument", "CwlFile", "GetWorkflow", "Inner", "Merge", "Pick", "RunAsync", "Step"];

    private static IEnumerable<string> NamesOf(Type type)
    {
        var mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        var name = mark < 0 ? type.Name : type.Name[..mark];
        yield return name;
        const string attribute = "Attribute";
        if (name.EndsWith(attribute, StringComparison.Ordinal) && name.Length > attribute.Length)
        {
            yield return name[..^attribute.Length];
        }
    }
}
