extern alias Generators;

using System.Collections;
using System.Reflection;
using Generators::StreamFlow.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.Dsl.Generators.Tests.Differential;
using WorkflowDeclarations = StreamFlow.Dsl.Generators.Tests.Workflows.Declarations;

namespace StreamFlow.Dsl.Generators.Tests.Incrementality;

public sealed class IncrementalityTests
{
    private const string WorkflowPath = "/demo/Workflow.cs";

    private static readonly DemoProject Demo = new(Declarations.Everything, Declarations.Documents);

    private static readonly CSharpCompilation Project = Demo.Compilation.AddSyntaxTrees(Compilations.Parse(WorkflowPath, WorkflowDeclarations.Everything));

    [Fact]
    public void Run_UnrelatedEdit_RunsNothingAgain()
    {
        var edited = Project.AddSyntaxTrees(Compilations.Parse("/demo/Other.cs", "class Other { int X = 1; }"));

        var result = RunTwice(Project, edited);

        foreach (var name in TrackingNames.All)
        {
            Assert.All(Reasons(result, name), reason => Assert.True(IsReused(reason), $"{name} was {reason}"));
        }

        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Run_LinesMovedInTheDeclaringFile_GeneratesNoCodeAnew()
    {
        var result = RunTwice(Project, WithSource("// A comment moves every line.\n" + Declarations.Everything));

        Assert.All(Reasons(result, TrackingNames.Programs), reason => Assert.True(IsReused(reason), $"{reason}"));
        Assert.All(Reasons(result, TrackingNames.Classes), reason => Assert.True(IsReused(reason), $"{reason}"));
    }

    [Fact]
    public void Run_OptionChanged_WritesTheFilesAgainAndNothingElse()
    {
        var result = RunTwice(Project, WithSource(Declarations.Everything.Replace("eclipse-temurin:21", "eclipse-temurin:25", StringComparison.Ordinal)));

        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(result, TrackingNames.Files));
        Assert.All(Reasons(result, TrackingNames.Programs), reason => Assert.True(IsReused(reason), $"{reason}"));
        Assert.All(Reasons(result, TrackingNames.Classes), reason => Assert.True(IsReused(reason), $"{reason}"));
    }

    [Fact]
    public void Run_ToolChanged_WritesItsDocumentAgainAndNothingElse()
    {
        var result = RunTwice(Project, WithWorkflow("DockerImage(\"biocontainers/bwa:v0.7.17_cv1\")", "DockerImage(\"biocontainers/bwa:v0.7.18_cv1\")"));

        Assert.Equal(["cwl/indexGenome.cwl"], Written(result));
        Assert.All(Reasons(result, TrackingNames.ToolParts), reason => Assert.True(IsReused(reason), $"{reason}"));
        Assert.All(Reasons(result, TrackingNames.WorkflowParts), reason => Assert.True(IsReused(reason), $"{reason}"));
    }

    [Fact]
    public void Run_LinesMovedInTheWorkflow_GeneratesNothingAnew()
    {
        var result = RunTwice(Project, WithSource("// A comment moves every line.\n" + WorkflowDeclarations.Everything, WorkflowPath));

        Assert.Empty(Written(result));
        foreach (var name in new[] { TrackingNames.ToolParts, TrackingNames.MethodParts, TrackingNames.WorkflowParts, TrackingNames.Programs })
        {
            Assert.All(Reasons(result, name), reason => Assert.True(IsReused(reason), $"{name} was {reason}"));
        }
    }

    [Fact]
    public void Run_StepConnectedOtherwise_WritesTheDocumentOfTheWorkflowAgainAndNothingElse()
    {
        var result = RunTwice(Project, WithWorkflow("Threads = 2 * 2", "Threads = 3 * 3"));

        Assert.Equal(["cwl/readMapping.cwl"], Written(result));
    }

    [Fact]
    public void Run_Pipeline_HoldsNothingOfTheCompiler()
    {
        var result = Assert.Single(Demo.CreateDriver().RunGenerators(Project).GetRunResult().Results);

        foreach (var output in TrackingNames.All.SelectMany(name => result.TrackedSteps[name]).SelectMany(step => step.Outputs))
        {
            AssertFree(output.Value, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    private static CSharpCompilation WithSource(string source, string path = DemoProject.SourcePath)
    {
        var tree = Project.SyntaxTrees.Single(candidate => candidate.FilePath == path);
        return Project.ReplaceSyntaxTree(tree, Compilations.Parse(path, source));
    }

    private static GeneratorRunResult RunTwice(Compilation first, Compilation second) =>
        Demo.CreateDriver().RunGenerators(first).RunGenerators(second).GetRunResult().Results.Single();

    private static CSharpCompilation WithWorkflow(string before, string after)
    {
        Assert.Contains(before, WorkflowDeclarations.Everything, StringComparison.Ordinal);
        return WithSource(WorkflowDeclarations.Everything.Replace(before, after, StringComparison.Ordinal), WorkflowPath);
    }

    /// <summary>Gives the paths of the documents that were written anew.</summary>
    private static IEnumerable<string> Written(GeneratorRunResult result) => result.TrackedSteps[TrackingNames.WrittenDocuments]
        .SelectMany(step => step.Outputs)
        .Where(output => !IsReused(output.Reason))
        .Select(output => ((Generators::StreamFlow.Spec.EmittedDocument)output.Value).Path);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string name) =>
        result.TrackedSteps[name].SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRunResult result) =>
        result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static bool IsReused(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static void AssertFree(object? value, HashSet<object> seen)
    {
        if (value is null or string or Enum || value.GetType().IsPrimitive || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel, $"The pipeline holds a {value.GetType()}.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertFree(item, seen);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                AssertFree(field.GetValue(value), seen);
            }
        }
    }
}
