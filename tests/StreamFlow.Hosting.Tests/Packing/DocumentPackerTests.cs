using StreamFlow.Cwl.Loading;
using StreamFlow.Hosting.Packing;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Hosting.Tests.Packing;

public sealed class DocumentPackerTests : IDisposable
{
    private const string Main = """
        cwlVersion: v1.2
        $namespaces: { ex: "http://example.org/" }
        class: Workflow
        requirements:
          InlineJavascriptRequirement:
            expressionLib: [{ $include: lib/double.js }]
        inputs: { n: int }
        steps:
          first: { run: lib/tool.cwl, in: { n: n }, out: [o] }
          second: { run: lib/tool.cwl, in: { n: n }, out: [o] }
          third:
            run: { class: ExpressionTool, inputs: {}, outputs: { o: Any }, expression: "$(null)" }
            in: []
            out: [o]
        outputs: []
        """;

    private const string Tool = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: cat
        inputs:
          n: int
          data: { type: File, default: { class: File, location: "some data.txt" } }
        outputs: { o: stdout }
        requirements: { $import: requirements.yml }
        """;

    private readonly TemporaryDirectory _directory = new();

    public DocumentPackerTests()
    {
        _directory.Write("main.cwl", Main);
        _directory.Write("lib/tool.cwl", Tool);
        _directory.Write("lib/double.js", "function twice(n) { return n * 2; }\n");
        _directory.Write("lib/requirements.yml", "[{ class: ShellCommandRequirement }]");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Pack_WorkflowOfSeveralFiles_IsOneDocument() =>
        Snapshot.Matches((await PackAsync()).Replace(_directory.Root, "/here", StringComparison.Ordinal), "Packed.json");

    [Fact]
    public async Task Pack_ItsResult_IsValidAndStaysAsItIs()
    {
        var packed = await PackAsync();
        _directory.Write("packed.cwl", packed);
        var document = await new CwlLoader(new FileAndHttpSource(), _directory.Root).LoadAsync("packed.cwl", TestContext.Current.CancellationToken);
        Assert.Empty(document.Findings);
        Assert.Equal(packed, await PackAsync("packed.cwl"));
    }

    [Fact]
    public async Task Pack_MissingDocument_SaysWhereItIsNamed()
    {
        File.Delete(_directory.At("lib", "tool.cwl"));
        var exception = await Assert.ThrowsAsync<WorkflowDefinitionException>(() => PackAsync());
        Assert.Contains("main.cwl(9,", exception.Message, StringComparison.Ordinal);
    }

    private async Task<string> PackAsync(string name = "main.cwl") =>
        ConfigJson.Write(await DocumentPacker.PackAsync(DocumentUri.FromPath(_directory.At(name)), new FileAndHttpSource(), TestContext.Current.CancellationToken));
}
