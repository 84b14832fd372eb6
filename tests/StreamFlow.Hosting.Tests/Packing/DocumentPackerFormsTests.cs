using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Hosting.Packing;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Packing;

/// <summary>Documents whose names must change when they are packed.</summary>
public sealed class DocumentPackerFormsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Pack_TypesOfAnotherFile_GetItsName()
    {
        _directory.Write("main.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            inputs: { k: "types/kits.yml#kit[]?" }
            outputs: []
            requirements:
              SchemaDefRequirement: { types: [{ $import: types/kits.yml }] }
            baseCommand: [echo, "#kit"]
            """);
        _directory.Write("types/kits.yml", """
            - { name: part, type: enum, symbols: [a, b] }
            - { name: kit, type: record, fields: [{ name: part, type: part }] }
            """);

        var packed = await PackAsync();

        Assert.Contains("\"#kits.yml/kit[]?\"", packed, StringComparison.Ordinal);
        var tool = Assert.IsType<CommandLineTool>(await LoadAsync(packed));
        var kits = Assert.IsType<ArrayType>(((UnionType)tool.Inputs[0].Type).WithoutNull());
        Assert.IsType<EnumType>(Assert.IsType<RecordType>(kits.Items).Find("part")!.Type);
        Assert.Equal("#kit", tool.BaseCommand[1]);
    }

    [Fact]
    public async Task Pack_StepThatRunsAPackedDocument_TakesItsProcessesIn()
    {
        _directory.Write("main.cwl", """
            cwlVersion: v1.2
            class: Workflow
            requirements: { SubworkflowFeatureRequirement: {} }
            inputs: { m: string }
            outputs: []
            steps:
              one: { run: "packed.cwl#tool", in: { m: m }, out: [o] }
              two: { run: packed.cwl, in: { m: m }, out: [] }
            """);
        _directory.Write("packed.cwl", """
            cwlVersion: v1.2
            $graph:
              - id: main
                class: Workflow
                inputs: [{ id: "#main/m", type: string }]
                outputs: []
                steps: [{ id: "#main/s", run: "#tool", in: [{ id: "#main/s/m", source: "#main/m" }], out: ["#main/s/o"] }]
              - { id: "#tool", class: CommandLineTool, inputs: { m: string }, outputs: { o: stdout }, baseCommand: echo }
            """);

        var workflow = Assert.IsType<Cwl.Model.Workflow>(await LoadAsync(await PackAsync()));

        Assert.IsType<CommandLineTool>(workflow.Steps[0].Run);
        Assert.Equal("m", Assert.IsType<Cwl.Model.Workflow>(workflow.Steps[1].Run).Steps[0].Inputs[0].Sources[0].ToString());
    }

    [Fact]
    public async Task Pack_DocumentsOfDifferentVersions_KeepTheirs()
    {
        _directory.Write("main.cwl", "{ cwlVersion: v1.2, class: Workflow, inputs: [], outputs: [], steps: { s: { run: old.cwl, in: [], out: [] } } }");
        _directory.Write("old.cwl", "{ cwlVersion: v1.0, class: CommandLineTool, inputs: [], outputs: [], baseCommand: x }");

        var workflow = Assert.IsType<Cwl.Model.Workflow>(await LoadAsync(await PackAsync()));

        Assert.Equal((CwlVersion.V12, CwlVersion.V10), (workflow.Version, workflow.Steps[0].Run.Version));
    }

    [Fact]
    public async Task Pack_Mixin_IsPutTogether()
    {
        _directory.Write("main.cwl", "{ cwlVersion: v1.2, $mixin: base.cwl, doc: own }");
        _directory.Write("base.cwl", "{ class: CommandLineTool, doc: base, inputs: [], outputs: [], baseCommand: x }");

        Assert.Equal("own", (await LoadAsync(await PackAsync())).Doc);
    }

    [Fact]
    public async Task Pack_StepThatRunsAPartOfAProcess_IsRefusedWithThePlace()
    {
        _directory.Write("main.cwl", "{ cwlVersion: v1.2, class: Workflow, inputs: [], outputs: [],\n steps: { s: { run: 'other.cwl#x', in: [], out: [] } } }");
        _directory.Write("other.cwl", "{ cwlVersion: v1.2, class: Workflow, inputs: [], outputs: [], steps: [] }");

        var exception = await Assert.ThrowsAsync<UnsupportedFeatureException>(PackAsync);

        Assert.Contains("main.cwl(2,21): ", exception.Message, StringComparison.Ordinal);
    }

    private async Task<string> PackAsync() =>
        ConfigJson.Write(await DocumentPacker.PackAsync(DocumentUri.FromPath(_directory.At("main.cwl")), new FileAndHttpSource(), TestContext.Current.CancellationToken));

    private async Task<Process> LoadAsync(string packed)
    {
        _directory.Write("out.cwl", packed);
        var document = await new CwlLoader(new FileAndHttpSource(), _directory.Root).LoadAsync("out.cwl", TestContext.Current.CancellationToken);
        Assert.Empty(document.Findings);
        return document.Main!;
    }
}
