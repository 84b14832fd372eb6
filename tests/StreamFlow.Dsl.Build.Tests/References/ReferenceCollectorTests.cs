using StreamFlow.Dsl.Build.Metadata;
using StreamFlow.Dsl.Build.References;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Dsl.Build.Tests.References;

public sealed class ReferenceCollectorTests : IDisposable
{
    private static readonly SourcePosition Declared = new("Demo.cs", 5, 9);

    private readonly TemporaryDirectory _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Add_WorkflowWithTools_FollowsThemAll()
    {
        _project.Write("cwl/main.cwl", """
            cwlVersion: v1.2
            class: Workflow
            $schemas: [../edam.owl]
            steps:
              one: { run: tools/one.cwl }
              two: { run: "tools/the%20second.cwl#main" }
              three: { run: "#inner" }
              four: { run: https://example.org/four.cwl }
              five:
                run:
                  class: CommandLineTool
                  requirements: { InlineJavascriptRequirement: { expressionLib: [{ $include: lib.js }] } }
            """);
        _project.Write("cwl/tools/one.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: [{ $import: types.yml }]
            inputs:
              script: { type: File, default: { class: File, location: script.awk } }
            """);
        _project.Write("cwl/tools/the second.cwl", "cwlVersion: v1.2\nclass: CommandLineTool\n");
        foreach (var name in (string[])["cwl/tools/types.yml", "cwl/tools/script.awk", "cwl/lib.js", "edam.owl", "cwl/unused.cwl"])
        {
            _project.Write(name, "");
        }

        var collector = Collect("cwl/main.cwl");

        Assert.Empty(collector.Findings);
        Assert.Equal(
            ["cwl/lib.js", "cwl/main.cwl", "cwl/tools/one.cwl", "cwl/tools/script.awk", "cwl/tools/the second.cwl", "cwl/tools/types.yml", "edam.owl"],
            collector.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AddGenerated_ToolWithDefaults_TakesTheFilesThatItNames()
    {
        _project.Write("tools/map.awk", "");
        _project.Write("data/a b/genome.fa", "");
        _project.Write("data/a b/genome.fa.fai", "");
        var collector = new ReferenceCollector(_project.Root, []);

        collector.AddGenerated("cwl/map.cwl", """
            cwlVersion: v1.2
            class: CommandLineTool
            inputs:
              program: { type: File, default: { class: File, location: ../tools/map.awk } }
              genome: { type: File, default: { class: File, location: "../data/a%20b/genome.fa" } }
              absent: { type: File, default: { class: File, location: ../data/absent.txt } }
            """);
        collector.AddGenerated("cwl/main.cwl", "cwlVersion: v1.2\nclass: Workflow\nsteps: { map: { run: map.cwl } }\n");

        Assert.Equal(["tools/map.awk", "data/a b/genome.fa", "data/a b/genome.fa.fai"], collector.Files);
        var finding = Assert.Single(collector.Findings);
        Assert.Equal(ReferenceCollector.MissingRule, finding.RuleId);
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal(new SourcePosition("cwl/map.cwl", 6, 59), finding.Position);
    }

    [Fact]
    public void Add_InputObject_TakesFilesTheirCompanionsAndDirectories()
    {
        _project.Write("data/reads.bam", "");
        _project.Write("data/reads.bam.bai", "");
        _project.Write("data/other.bam", "");
        _project.Write("tree/a/b.txt", "");
        _project.Write("job.yml", """
            reads: { class: File, path: data/reads.bam }
            tree: [{ class: Directory, location: tree }]
            run: data/other.bam
            absolute: { class: File, path: /etc/hosts }
            remote: { class: File, location: "https://example.org/x" }
            literal: { class: File, basename: x, contents: y }
            """);

        var collector = Collect("job.yml");

        Assert.Empty(collector.Findings);
        Assert.Equal(["job.yml", "data/reads.bam", "data/reads.bam.bai", "tree/a/b.txt"], collector.Files);
    }

    [Fact]
    public void Add_DocumentsThatNameEachOther_EndsWithEachOnce()
    {
        _project.Write("a.cwl", "cwlVersion: v1.2\nsteps: { b: { run: b.cwl } }\n");
        _project.Write("b.cwl", "cwlVersion: v1.2\nsteps: { a: { run: ./a.cwl } }\n");

        Assert.Equal(["a.cwl", "b.cwl"], Collect("a.cwl", "b.cwl").Files);
    }

    [Fact]
    public void Add_MissingDeclaredFile_IsAnErrorAtTheDeclaration()
    {
        var finding = Assert.Single(Collect("templates/slurm.sh").Findings);

        Assert.Equal(("SF4902", FindingSeverity.Error), (finding.RuleId, finding.Severity));
        Assert.Equal(Declared with { File = _project.At("Demo.cs") }, finding.Position);
        Assert.Contains("'templates/slurm.sh'", finding.Message);
    }

    [Fact]
    public void Add_MissingTool_IsAnErrorInTheDocument()
    {
        var main = _project.Write("main.cwl", "cwlVersion: v1.2\nsteps:\n  one:\n    run: tool.cwl\n");

        var finding = Assert.Single(Collect("main.cwl").Findings);

        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Equal(new SourcePosition(main, 4, 10), finding.Position);
    }

    [Fact]
    public void Add_MissingData_IsAWarning()
    {
        _project.Write("job.yml", "x: { class: File, path: later.txt }\n");

        Assert.Equal(FindingSeverity.Warning, Assert.Single(Collect("job.yml").Findings).Severity);
    }

    [Fact]
    public void Add_PathOutsideTheProject_IsAWarning()
    {
        _project.Write("job.yml", "x: { class: File, path: ../shared/x.txt }\n");

        var finding = Assert.Single(Collect("job.yml").Findings);

        Assert.Equal(("SF4903", FindingSeverity.Warning), (finding.RuleId, finding.Severity));
    }

    [Fact]
    public void Add_DirectoryThatHoldsTheBuildOutput_LeavesItOut()
    {
        _project.Write("bin/Debug/net10.0/Demo.dll", "");
        _project.Write("binary.txt", "");
        _project.Write("job.yml", "x: { class: Directory, path: . }\n");

        Assert.Equal(["job.yml", "binary.txt"], Collect("job.yml").Files);
    }

    [Fact]
    public void Add_BrokenYaml_IsReportedWithItsLine()
    {
        _project.Write("job.yml", "x: 1\ny: [\n");

        var finding = Assert.Single(Collect("job.yml").Findings);

        Assert.Equal("SF4001", finding.RuleId);
        Assert.True(finding.Position.Line > 1);
    }

    private ReferenceCollector Collect(params string[] paths)
    {
        var collector = new ReferenceCollector(_project.Root, ["bin/", "obj/"]);
        foreach (var path in paths)
        {
            collector.Add(new FileReference(path, Declared));
        }

        return collector;
    }
}
