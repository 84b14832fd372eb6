extern alias Generators;

using Generators::StreamFlow.Generators.Documents;
using Generators::StreamFlow.Generators.Emit;
using Generators::StreamFlow.Spec;
using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Dsl.Generators.Tests.Emit;

public sealed class CwlClassEmitterTests
{
    private static readonly SourcePosition Nowhere = new("main.cwl", 1, 1);

    [Fact]
    public void Emit_WorkflowWithEverything_IsAsAccepted() => Snapshot.Matches(Emit(Everything()), "CwlClassEmitter.Everything.cs.txt");

    [Fact]
    public void Emit_WorkflowWithEverything_CompilesWithoutAWarning()
    {
        var compilation = Compilations.Of(("MainCwl.g.cs", Emit(Everything())));

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Id != "CS1591"));
    }

    [Fact]
    public void Emit_Tool_HasNoSteps()
    {
        var source = Emit(new OutlineProcess("CommandLineTool") { Inputs = new OutlinePort[] { Port("message", "string") } });

        Assert.DoesNotContain("class Steps", source, StringComparison.Ordinal);
        Assert.Contains("public required string Message", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Steps.Align", "/align", false)]
    [InlineData("Steps.Align.Steps.Sort", "/align/sort", false)]
    [InlineData("Steps.Align.Ports.Sorted", "/align/sorted", true)]
    [InlineData("Ports.Reads", "/reads", true)]
    [InlineData("Steps.Align.Steps", null, false)]
    [InlineData("Steps.Missing", null, false)]
    [InlineData("Ports.Reads.Ports.X", null, true)]
    public void Resolve_Names_FollowTheGeneratedClass(string names, string? expected, bool isPort)
    {
        var document = CwlClass.Of("Main", "main.cwl", new CwlOutline("main.cwl", Everything()));

        Assert.Equal(expected, CwlPaths.Resolve(document, names.Split('.'), out var foundPort));
        Assert.Equal(isPort, foundPort);
    }

    private static string Emit(OutlineProcess process)
    {
        var writer = GeneratedSource.Begin("Demo").Open("public static partial class Demo");
        CwlClassEmitter.Emit(writer, CwlClass.Of("Main", "main.cwl", new CwlOutline("main.cwl", process)));
        return writer.Close().ToString();
    }

    private static OutlinePort Port(string id, string type, bool optional = false, string? doc = null) => new(id, new OutlineType(type, optional), Nowhere) { Doc = doc };

    private static OutlinePort List(string id, OutlineType items) => new(id, new OutlineType("array") { Items = items }, Nowhere);

    private static OutlineProcess Everything() => new("Workflow")
    {
        Doc = "Aligns reads.\n\nFast & <simple>.",
        Inputs = new[]
        {
            Port("reads", "File", doc: "The reads\r\nof the *sample*."),
            Port("reference", "Directory", optional: true),
            Port("threads", "int") with { HasDefault = true },
            Port("ratio", "double", optional: true),
            Port("title", "string"),
            List("lanes", new OutlineType("File")),
            List("limits", new OutlineType("long", true)),
            List("table", new OutlineType("array") { Items = new OutlineType("string") }),
            new OutlinePort("mode", new OutlineType("enum") { Symbols = new[] { "fast", "exact" } }, Nowhere),
            new OutlinePort("either", new OutlineType("union") { Alternatives = new[] { new OutlineType("int"), new OutlineType("string") } }, Nowhere),
            Port("anything", "Any"),
            Port("inputs", "boolean"),
            Port("to-json", "string"),
        },
        Outputs = new[] { Port("sorted", "File", doc: "The result.") },
        Steps = new[]
        {
            new OutlineStep("align", Nowhere)
            {
                Doc = "Aligns one lane.",
                IsScattered = true,
                Outputs = new[] { "sorted" },
                Process = new OutlineProcess("Workflow")
                {
                    Outputs = new[] { Port("sorted", "File") },
                    Steps = new[] { new OutlineStep("sort", Nowhere) { Outputs = new[] { "out" } }, new OutlineStep("index", Nowhere) },
                },
            },
            new OutlineStep("report", Nowhere),
        },
    };
}
