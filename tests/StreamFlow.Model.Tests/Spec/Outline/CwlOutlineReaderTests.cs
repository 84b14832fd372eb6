using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Outline;

public sealed class CwlOutlineReaderTests
{
    private const string Tool =
        """
        class: CommandLineTool
        doc: Does one thing.
        inputs: {src: File}
        outputs:
          classfile: {type: File, doc: The class.}
        """;

    [Fact]
    public void Read_WorkflowWithFiles_FollowsThemFromTheirOwnDirectory()
    {
        var outline = Read(
            "flows/main.cwl",
            ("flows/main.cwl", "class: Workflow\ninputs: []\noutputs: []\nsteps:\n  outer: {run: sub/inner.cwl, in: {a: x}, out: [o], scatter: a}\n"),
            ("flows/sub/inner.cwl", "class: Workflow\ninputs: []\noutputs: []\nsteps:\n- {id: compile, run: ../../tools/tool.cwl, in: [], out: [{id: classfile}]}\n"),
            ("tools/tool.cwl", Tool));

        var step = outline.Root.FindStep("outer")!;
        Assert.True(step.IsScattered);
        Assert.Equal(("a", "o"), (Assert.Single(step.Inputs), Assert.Single(step.Outputs)));
        var tool = outline.FindProcess("/outer/compile", out _)!;
        Assert.Equal("CommandLineTool", tool.Class);
        Assert.Equal("Does one thing.", outline.FindProcess("/outer", out _)!.FindStep("compile")!.Doc);
        Assert.Equal("The class.", Assert.Single(tool.Outputs).Doc);
    }

    [Fact]
    public void Read_PackedDocument_FindsMainAndStripsTheScopes()
    {
        const string Packed =
            """
            cwlVersion: v1.2
            $graph:
            - class: CommandLineTool
              id: "#tool.cwl"
              inputs: [{id: "#tool.cwl/src", type: File}]
              outputs: []
            - class: Workflow
              id: "#main"
              inputs: [{id: "#main/archive", type: File}]
              outputs: []
              steps:
              - id: "#main/compile"
                run: "#tool.cwl"
                in: [{id: "#main/compile/src", source: "#main/archive"}]
                out: ["#main/compile/classfile"]
            """;

        var outline = Read("packed.cwl", ("packed.cwl", Packed));

        var step = Assert.Single(outline.Root.Steps);
        Assert.Equal(("compile", "src", "classfile"), (step.Id, Assert.Single(step.Inputs), Assert.Single(step.Outputs)));
        Assert.Equal("src", Assert.Single(step.Process!.Inputs).Id);
        Assert.Equal("CommandLineTool", Read("packed.cwl#tool.cwl", ("packed.cwl", Packed)).Root.Class);
        Assert.Equal("it has no process 'other'", Read("packed.cwl#other", ("packed.cwl", Packed)).Problem);
    }

    [Theory]
    [InlineData("File", "File")]
    [InlineData("string?", "string?")]
    [InlineData("int[]?", "int[]?")]
    [InlineData("File[][]", "File[][]")]
    [InlineData("['null', File]", "File?")]
    [InlineData("[null, string, int]", "(string | int)?")]
    [InlineData("{type: array, items: [File, Directory]}", "(File | Directory)[]")]
    [InlineData("{type: {type: array, items: string}, default: []}", "string[]")]
    [InlineData("[{type: enum, symbols: ['#x/a', b]}, 'null']", "enum?")]
    [InlineData("'#Pair'", "record")]
    [InlineData("'types.yml#Pair[]?'", "record[]?")]
    [InlineData("{$import: type.yml}", "long")]
    [InlineData("{}", "Any")]
    public void Read_Type_IsUnderstoodInEveryForm(string type, string expected)
    {
        var outline = Read(
            "tool.cwl",
            ("tool.cwl", "class: CommandLineTool\nrequirements:\n  SchemaDefRequirement:\n    types: [{$import: types.yml}]\noutputs: []\ninputs:\n  x: " + type),
            ("types.yml", "name: Pair\ntype: record\nfields: {left: File, right: string?}\n"),
            ("type.yml", "type: long"));

        Assert.Equal(expected, Assert.Single(outline.Root.Inputs).Type.ToString());
    }

    [Fact]
    public void Read_WorkflowThatRunsItself_EndsThere()
    {
        var outline = Read("main.cwl", ("main.cwl", "class: Workflow\ninputs: []\noutputs: []\nsteps: {again: {run: main.cwl, in: [], out: []}}"));

        Assert.Null(outline.FindProcess("/again/again", out var isKnown));
        Assert.False(isKnown);
    }

    [Theory]
    [InlineData("[1]", "it is a list, not a map")]
    [InlineData("a: b", "it has no 'class'")]
    public void Read_OtherYaml_SaysWhyItIsNotCwl(string text, string problem) =>
        Assert.Equal(problem, Read("main.cwl", ("main.cwl", text)).Problem);

    [Fact]
    public void Read_DocumentThatIsNotAtHand_IsNotKnown() => Assert.Null(CwlOutlineReader.Read("gone.cwl", _ => null));

    private static CwlOutline Read(string file, params (string Path, string Text)[] documents) => CwlOutlineReader.Read(
        file,
        path => documents.FirstOrDefault(document => document.Path == path) is { Text: { } text } ? YamlReader.Read(text, path).Root : null)!;
}
