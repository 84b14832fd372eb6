using StreamFlow.Cwl.Loading;
using StreamFlow.Hosting.Importing;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Hosting.Tests.Importing;

public sealed class CwlImporterTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public CwlImporterTests()
    {
        _directory.Write("align.cwl", CwlTexts.Align);
        _directory.Write("mapping.cwl", CwlTexts.Mapping);
        _directory.Write("say.cwl", CwlTexts.Say);
        _directory.Write("cat.cwl", CwlTexts.Cat);
        _directory.Write("inner.cwl", CwlTexts.Inner);
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("align.cwl", "Align.txt")]
    [InlineData("mapping.cwl", "Mapping.txt")]
    public async Task Import_Document_WritesWhatTheSnapshotHas(string document, string snapshot)
    {
        var imported = await ImportAsync(document);

        Assert.Empty(imported.Findings);
        Snapshot.Matches(string.Join('\n', imported.Files.Select(file => $"// {file.Name}\n{file.Text}")), snapshot);
    }

    [Fact]
    public async Task Import_WhatCSharpCannotSay_IsReportedByNameAndPlace()
    {
        _directory.Write("unsayable.cwl", CwlTexts.Unsayable);

        var imported = await ImportAsync("unsayable.cwl");

        Assert.True(imported.IsIncomplete);
        Assert.Equal(
            [
                "unsayable.cwl(6,3): error SF3401",
                "unsayable.cwl(9,9): error SF3401",
                "unsayable.cwl(12,3): error SF3401",
                "unsayable.cwl(13,3): warning SF3402",
            ],
            imported.Findings.Select(finding => finding.ToString().Split(": ")[..2]).Select(parts => string.Join(": ", parts)));
        Assert.Contains("'tree'", imported.Findings[2].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Any", "default: 5", "Value.As<int>().Or(5)")]
    [InlineData("int?", "default: 5", "Value.Or(5)")]
    [InlineData("int?", "default: 5, valueFrom: $(self)", "Value.Or(5).Select<int>(\"$(self)\")")]
    [InlineData("int?", "valueFrom: $(self)", "Value.Select<int>(\"$(self)\")")]
    [InlineData("int", "default: 5", "RepsInput = Value }")]
    public async Task Import_DefaultBesideASource_CountsWhereTheSourceMayBeNull(string type, string given, string expected)
    {
        _directory.Write("reps.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: echo
            inputs: { reps: int }
            outputs: []
            """);
        _directory.Write("default.cwl", $$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: { StepInputExpressionRequirement: {} }
            inputs: { value: "{{type}}" }
            steps:
              run: { run: reps.cwl, in: { reps: { source: value, {{given}} } }, out: [] }
            outputs: []
            """);

        Assert.Contains(expected, (await ImportAsync("default.cwl")).Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FirstVersion_KeepsItsDefaults()
    {
        _directory.Write("old.cwl", """
            cwlVersion: v1.0
            class: CommandLineTool
            hints: { DockerRequirement: { dockerPull: debian } }
            baseCommand: ls
            inputs: { tree: Directory }
            outputs: { listing: stdout }
            """);

        var file = Assert.Single((await ImportAsync("old.cwl")).Files);

        Assert.Contains("[Network]\n", file.Text, StringComparison.Ordinal);
        Assert.Contains("[Listing(ListingDepth.Deep)]\n", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NamesOfTheVocabularyAndOfMembers_AreKeptApart()
    {
        _directory.Write("tool.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: echo
            inputs: { tool: string, clone: int, 1st: string, a-b: int, a_b: int }
            outputs: { clone: stdout }
            """);

        var file = Assert.Single((await ImportAsync("tool.cwl")).Files);

        Assert.Equal("ToolTool.cs", file.Name);
        Assert.Contains("[Name(\"clone\")]\n    public required In<int> CloneInput { get; init; }", file.Text, StringComparison.Ordinal);
        Assert.Contains("[Name(\"clone\"), StandardOutput]\n    public partial Out<CwlFile> CloneOutput { get; }", file.Text, StringComparison.Ordinal);
        Assert.Contains("[Name(\"1st\")]\n    public required In<string> _1st { get; init; }", file.Text, StringComparison.Ordinal);
        Assert.Contains("[Name(\"a-b\")]\n    public required In<int> AB { get; init; }", file.Text, StringComparison.Ordinal);
        Assert.Contains("[Name(\"a_b\")]\n    public required In<int> ABInput { get; init; }", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TextThatCSharpWouldRead_StaysText()
    {
        _directory.Write("hostile.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            doc: "</summary> & \u2028 <para>"
            baseCommand: [echo, "\"\"\"", "a\\b", "\"", "{0}\t", "\u0007", "two\nlines \"\"\" \n"]
            inputs: []
            outputs: []
            """);

        var file = Assert.Single((await ImportAsync("hostile.cwl")).Files);

        Snapshot.Matches(file.Text, "Hostile.txt");
    }

    private async Task<ImportResult> ImportAsync(string document)
    {
        var loaded = await new CwlLoader(new FileAndHttpSource(), _directory.Root).LoadAsync(document, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(loaded.Findings, static finding => finding.Severity == FindingSeverity.Error);
        return CwlImporter.Import(loaded.Main!, _directory.Root, targetNamespace: null);
    }
}
