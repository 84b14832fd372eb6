extern alias Generators;

using System.Collections;
using System.Reflection;
using Generators::StreamFlow.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.Dsl.Generators.Tests.Differential;

namespace StreamFlow.Dsl.Generators.Tests.Incrementality;

public sealed class IncrementalityTests
{
    private static readonly DemoProject Demo = new(Declarations.Everything, Declarations.Documents);

    [Fact]
    public void Run_UnrelatedEdit_RunsNothingAgain()
    {
        var edited = Demo.Compilation.AddSyntaxTrees(Compilations.Parse("/demo/Other.cs", "class Other { int X = 1; }"));

        var result = RunTwice(Demo.Compilation, edited);

        foreach (var name in TrackingNames.All)
        {
            Assert.All(Reasons(result, name), reason => Assert.True(IsReused(reason), $"{name} was {reason}"));
        }

        Assert.All(OutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Run_LinesMovedInTheDeclaringFile_GeneratesNoCodeAnew()
    {
        var result = RunTwice(Demo.Compilation, WithSource("// A comment moves every line.\n" + Declarations.Everything));

        Assert.All(Reasons(result, TrackingNames.Programs), reason => Assert.True(IsReused(reason), $"{reason}"));
        Assert.All(Reasons(result, TrackingNames.Classes), reason => Assert.True(IsReused(reason), $"{reason}"));
    }

    [Fact]
    public void Run_OptionChanged_WritesTheFilesAgainAndNothingElse()
    {
        var result = RunTwice(Demo.Compilation, WithSource(Declarations.Everything.Replace("eclipse-temurin:21", "eclipse-temurin:25", StringComparison.Ordinal)));

        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(result, TrackingNames.Files));
        Assert.All(Reasons(result, TrackingNames.Programs), reason => Assert.True(IsReused(reason), $"{reason}"));
        Assert.All(Reasons(result, TrackingNames.Classes), reason => Assert.True(IsReused(reason), $"{reason}"));
    }

    [Fact]
    public void Run_Pipeline_HoldsNothingOfTheCompiler()
    {
        var result = Assert.Single(Demo.CreateDriver().RunGenerators(Demo.Compilation).GetRunResult().Results);

        foreach (var output in TrackingNames.All.SelectMany(name => result.TrackedSteps[name]).SelectMany(step => step.Outputs))
        {
            AssertFree(output.Value, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    private static CSharpCompilation WithSource(string source)
    {
        var tree = Demo.Compilation.SyntaxTrees.Single(candidate => candidate.FilePath == DemoProject.SourcePath);
        return Demo.Compilation.ReplaceSyntaxTree(tree, Compilations.Parse(DemoProject.SourcePath, source));
    }

    private static GeneratorRunResult RunTwice(Compilation first, Compilation second) =>
        Demo.CreateDriver().RunGenerators(first).RunGenerators(second).GetRunResult().Results.Single();

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
