using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Dsl.Generators.Tests.Workflows;

public sealed class GeneratedWorkflowTests
{
    [Theory]
    [InlineData("Demo.Align.Tool.g.cs")]
    [InlineData("Demo.Summarize.Workflow.g.cs")]
    [InlineData("Demo.Stats.CountStep.g.cs")]
    [InlineData("Demo.ReadMapping.Files.g.cs")]
    [InlineData("cwl.readMapping.cwl.g.cs")]
    [InlineData("cwl.align.cwl.g.cs")]
    public void Generate_Everything_IsAsAccepted(string file) =>
        Snapshot.Matches(new DemoProject(Declarations.Everything).Generate().Sources[file], file + ".txt");

    [Fact]
    public void Generate_Everything_CompilesWithoutAWarning() => Assert.DoesNotContain(
        new DemoProject(Declarations.Everything).Generate().Compilation.GetDiagnostics(TestContext.Current.CancellationToken),
        diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Id is not ("CS1591" or "CS1701"));
}
