using System.Diagnostics;
using System.Globalization;
using System.Text;
using StreamFlow.Dsl.Generators.Tests.Compiling;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>Measures how long the generator takes, without anything kept from an earlier run, for many tools and a long workflow.</summary>
internal static class ColdWorkflowGeneration
{
    /// <summary>Prints the figures for 200 tools and 500 steps.</summary>
    public static void Run()
    {
        var (cold, afterEdit) = Measure(200, 500);
        Console.WriteLine($"generator, 200 tools and 500 steps: cold {cold.TotalMilliseconds:0} ms, after an unrelated edit {afterEdit.TotalMilliseconds:0} ms (best of 10)");
    }

    /// <summary>Prints how the time grows with the number of tools, with two and a half steps for each.</summary>
    public static void RunGrowth()
    {
        foreach (var tools in (int[])[50, 100, 200, 400])
        {
            var (cold, afterEdit) = Measure(tools, tools * 5 / 2);
            Console.WriteLine($"generator, {tools} tools and {tools * 5 / 2} steps: cold {cold.TotalMilliseconds:0} ms, after an unrelated edit {afterEdit.TotalMilliseconds:0} ms (best of 10)");
        }
    }

    private static (TimeSpan Cold, TimeSpan AfterEdit) Measure(int tools, int steps)
    {
        var source = Declare(tools, steps);
        var cold = TimeSpan.MaxValue;
        var afterEdit = TimeSpan.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var project = new DemoProject(source);

            // Reading and binding names is the compiler's work with or without a generator; what the generator asks for is not.
            _ = project.Compilation.GetDeclarationDiagnostics();
            var clock = Stopwatch.StartNew();
            var driver = project.CreateDriver(isTracking: false).RunGenerators(project.Compilation);
            cold = cold < clock.Elapsed ? cold : clock.Elapsed;

            var edited = project.Compilation.AddSyntaxTrees(Compilations.Parse("/demo/Other.cs", "class Other;"));
            _ = edited.GetDeclarationDiagnostics();
            clock.Restart();
            driver.RunGenerators(edited);
            afterEdit = afterEdit < clock.Elapsed ? afterEdit : clock.Elapsed;
        }

        return (cold, afterEdit);
    }

    /// <summary>Declares tools with six ports each, and steps in chains, every fifth one scattered.</summary>
    private static string Declare(int tools, int steps)
    {
        var source = new StringBuilder();
        for (var i = 0; i < tools; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""
                /// <summary>Tool number {{i}}.</summary>
                [CommandLineTool("tool{{i}}", "run")]
                [DockerImage("tools:{{i}}")]
                [Cores(2)]
                public sealed partial record T{{i}} : Tool
                {
                    /// <summary>The data.</summary>
                    [Argument(Position = 1)] public required In<CwlFile> Data { get; init; }
                    [Option("-t")] public In<int>? Threads { get; init; } = 1;
                    [Option("-m")] public In<string>? Mode { get; init; }
                    [Option("-w", ItemSeparator = ",")] public In<double[]>? Weights { get; init; }
                    /// <summary>The result.</summary>
                    [StandardOutput("out.txt")] public partial Out<CwlFile> Result { get; }
                    [Glob("*.log")] public partial OptionalOut<CwlFile> Log { get; }
                }


                """);
        }

        source.Append("[StreamFlowFile]\npublic static partial class Large\n{\n    public static readonly WorkflowInput<CwlFile> Data = new();\n    public static readonly WorkflowInput<CwlFile[]> Many = new();\n");
        for (var i = 0; i < steps; i++)
        {
            var type = $"T{i % tools}";
            var from = i < 10 ? "Data" : $"S{i - 10}.Result";
            if (i % 5 == 4)
            {
                source.Append(
                    CultureInfo.InvariantCulture,
                    $"    public static readonly Scattered<{type}> A{i} = new {type} {{ Data = Many.Each(), Threads = {i}, Mode = \"fast\" }}.Scatter();\n");
            }

            source.Append(CultureInfo.InvariantCulture, $"    public static readonly {type} S{i} = new() {{ Data = {from}, Threads = 2 * {i}, Mode = $\"mode-{i}\", Weights = new[] {{ 0.5, {i} }} }};\n");
        }

        for (var i = Math.Max(0, steps - 10); i < steps; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"    public static readonly WorkflowOutput<CwlFile> R{i} = new(S{i}.Result);\n");
        }

        return source.Append("}\n").ToString();
    }
}
