using System.Diagnostics;
using System.Text;
using StreamFlow.Dsl.Generators.Tests.Compiling;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Measures how long the generator takes, without anything kept from an earlier run, for a large declaration.</summary>
internal static class ColdGeneration
{
    /// <summary>Prints the figures for 100 deployments and 1,000 bindings.</summary>
    public static void Run()
    {
        var (cold, afterEdit) = Measure(100, 1_000);
        Console.WriteLine($"generator, 100 deployments and 1,000 bindings: cold {cold.TotalMilliseconds:0} ms, after an unrelated edit {afterEdit.TotalMilliseconds:0} ms (best of 10)");
    }

    /// <summary>Generates once in a warm process, with a fresh driver and a fresh compilation, and again after an unrelated edit.</summary>
    /// <param name="deployments">How many deployments the class declares.</param>
    /// <param name="bindings">How many bindings.</param>
    /// <returns>The best time of the cold runs, and of the runs after an edit.</returns>
    public static (TimeSpan Cold, TimeSpan AfterEdit) Measure(int deployments, int bindings)
    {
        var (source, document) = Declare(deployments, bindings);
        var cold = TimeSpan.MaxValue;
        var afterEdit = TimeSpan.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var project = new DemoProject(source, ("main.cwl", document));

            // Reading and binding names is the compiler's work with or without a generator; what the generator asks for is not.
            _ = project.Compilation.GetDeclarationDiagnostics();
            var clock = Stopwatch.StartNew();
            var driver = project.CreateDriver(isTracking: false).RunGenerators(project.Compilation);
            cold = Least(cold, clock.Elapsed);

            var edited = project.Compilation.AddSyntaxTrees(Compilations.Parse("/demo/Other.cs", "class Other;"));
            _ = edited.GetDeclarationDiagnostics();
            clock.Restart();
            driver.RunGenerators(edited);
            afterEdit = Least(afterEdit, clock.Elapsed);
        }

        return (cold, afterEdit);
    }

    private static (string Source, string Document) Declare(int deployments, int bindings)
    {
        var source = new StringBuilder("[StreamFlowFile]\npublic static partial class Large\n{\n");
        for (var i = 0; i < deployments; i++)
        {
            source.Append($"    public static readonly DockerDeployment D{i} = new() {{ Image = $\"image-{{nameof(D{i})}}:{i}\", Volume = [\"/a:/a\", \"/b:/b\"], Workdir = \"/work\" }};\n");
        }

        source.Append("    public static readonly CwlWorkflow Main = new(\"main.cwl\");\n    public static readonly Bindings Where =\n    [\n");
        var document = new StringBuilder("cwlVersion: v1.2\nclass: Workflow\ninputs: { x: File }\noutputs: {}\nsteps:\n");
        for (var i = 0; i < bindings; i++)
        {
            source.Append($"        new(MainCwl.Steps.Step_{i}, D{i % deployments}) {{ Locations = {1 + (i % 3)} }},\n".Replace("Step_", "Step", StringComparison.Ordinal));
            document.Append($"  step{i}: {{ run: {{ class: CommandLineTool, baseCommand: 'true', inputs: {{ x: File }}, outputs: {{}} }}, in: {{ x: x }}, out: [] }}\n");
        }

        return (source.Append("    ];\n}\n").ToString(), document.ToString());
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
