using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Documentation;

/// <summary>The files around the listings: the document <c>main.cwl</c> with two steps; every file exists unless its name says that it is missing.</summary>
internal sealed class ListingWorld : IValidationContext
{
    private static readonly OutlineProcess Tool = new("CommandLineTool");

    private static readonly OutlineProcess Main = new("Workflow")
    {
        Inputs = EquatableArray.Of(
            new OutlinePort("archive", new OutlineType("File"), SourcePosition.None),
            new OutlinePort("member", new OutlineType("string"), SourcePosition.None)),
        Steps = EquatableArray.Of(
            new OutlineStep("untar", SourcePosition.None) { Process = Tool, Inputs = EquatableArray.Of("archive", "member"), Outputs = EquatableArray.Of("extracted") },
            new OutlineStep("compile", SourcePosition.None) { Process = Tool, Inputs = EquatableArray.Of("source"), Outputs = EquatableArray.Of("class") }),
    };

    /// <inheritdoc/>
    public bool? Exists(string path, ConfigFileKind kind, SourcePosition declaredAt) =>
        !path.Contains("missing", StringComparison.Ordinal);

    /// <inheritdoc/>
    public CwlOutline? Outline(string path, SourcePosition declaredAt) => path switch
    {
        "main.cwl" => new CwlOutline(path, Main),
        "notes.yml" => new CwlOutline(path, Tool, "it has no 'class'"),
        _ => null,
    };
}
