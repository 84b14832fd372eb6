namespace StreamFlow.Spec;

/// <summary>The names that declarations have in documents.</summary>
internal static class DeclaredNames
{
    /// <summary>The directory of the documents, beside the StreamFlow file.</summary>
    public const string Directory = "cwl";

    /// <summary>Gives the name of a port or field.</summary>
    public static string Of(PortDeclaration port) => Of(port.Member, port.Attributes);

    /// <summary>Gives the name of a tool.</summary>
    public static string Of(ToolDeclaration tool) => Of(tool.TypeName, tool.Attributes);

    /// <summary>Gives the name of a workflow.</summary>
    public static string Of(WorkflowDeclaration workflow) => Of(workflow.TypeName, workflow.Attributes);

    /// <summary>Gives the name of a C# member with attributes: what <c>[Name]</c> says, else the member's with its first letter in lower case.</summary>
    public static string Of(string member, EquatableArray<AttributeSpec> attributes) => attributes.Find("Name")?.Text(0) ?? Naming.KeyOf(member);

    /// <summary>Gives the file name of a document.</summary>
    public static string FileOf(string name) => name + ".cwl";

    /// <summary>Gives the path of a document relative to the StreamFlow file.</summary>
    public static string PathOf(string name) => $"{Directory}/{name}.cwl";
}
