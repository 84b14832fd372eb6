using System.Text.Json;

namespace StreamFlow.Templates.Tests;

public sealed class TemplateTests(InstalledTemplate template)
{
    [Fact]
    public void Build_EveryCombination_HasNoWarning() => template.Build.Succeeded();

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Build_Combination_WritesTheFileAndItsDocumentsBesideTheProgram(string connector, bool cwl)
    {
        var name = InstalledTemplate.ProjectName(connector, cwl);
        string[] expected = cwl
            ? ["streamflow.yml", "workflow/main.cwl", "workflow/job.yml", "workflow/tools/split.cwl", "workflow/texts/sea.txt"]
            : ["streamflow.yml", "main.cwl", "job.yml", "text.txt"];

        Assert.All(expected, file => Assert.True(File.Exists(Output(name, file)), $"{name} has no {file}"));
        Assert.Equal(connector == "kubernetes", File.Exists(Output(name, "pod.yml")));
        Assert.Contains($"type: {connector}", File.ReadAllText(Output(name, "streamflow.yml")));
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void New_Combination_LeavesNoTraceOfTheOthers(string connector, bool cwl)
    {
        var folder = template.Packages.At(InstalledTemplate.ProjectName(connector, cwl));
        var declaration = File.ReadAllText(Path.Combine(folder, "WordCount.cs"));

        Assert.DoesNotContain("#if", declaration);
        Assert.DoesNotContain("#if", File.ReadAllText(Path.Combine(folder, "README.md")));
        Assert.Equal(cwl, Directory.Exists(Path.Combine(folder, "workflow")));
        Assert.Equal(cwl, !File.Exists(Path.Combine(folder, "main.cwl")));
        Assert.Equal(connector == "kubernetes", File.Exists(Path.Combine(folder, "pod.yml")));
    }

    [Fact]
    public async Task Run_Local_CountsTheWords()
    {
        var counts = await RunAsync("local", "counts");

        Assert.Contains("8 the", counts, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("3 hill", counts);
    }

    [Fact]
    public async Task Run_LocalWithCwl_RanksTheWords()
    {
        var ranking = await RunAsync("local-cwl", "ranking");

        Assert.Equal("8 the\n4 rain\n2 and\n2 falls\n2 hill\n", ranking);
    }

    [Theory]
    [InlineData("tested")]
    [InlineData("tested-cwl")]
    [InlineData("My-Hyphenated.Name")]
    public async Task Test_NewProjectWithTests_Passes(string name)
    {
        var tests = template.Packages.At(name, "tests", "bin", "Debug", "net10.0", $"{name}.Tests");
        var run = (await template.Packages.RunAsync(name, tests)).Succeeded();

        Assert.Contains("Total: 2", run.Output);
    }

    [Fact]
    public async Task DotnetTest_NewProjectWhoseNameIsNoneOfCSharp_Passes()
    {
        var run = (await template.Packages.DotnetAsync("test", "My-Hyphenated.Name/tests", "--no-build", "--nologo")).Succeeded();

        Assert.Matches(@"Passed:\s+2", run.Output);
    }

    [Theory]
    [InlineData("local")]
    [InlineData("local-cwl")]
    public void New_WithoutTests_HasNone(string name)
    {
        Assert.False(Directory.Exists(template.Packages.At(name, "tests")));
        Assert.DoesNotContain("tests", File.ReadAllText(template.Packages.At(name, $"{name}.csproj")));
    }

    [Fact]
    public async Task Build_MisspeltOption_FailsOnItsLineWithTheSuggestion()
    {
        (await template.NewAsync("streamflow", "-n", "Typo", "--connector", "docker", "--skipRestore")).Succeeded();
        var path = template.Packages.At("Typo", "WordCount.cs");
        var lines = File.ReadAllLines(path);
        var line = Array.FindIndex(lines, text => text.Contains("Image ="));
        lines[line] = lines[line].Replace("Image = \"debian:12-slim\"", "Image = \"debian:12-slim\", Hostnam = \"worker\"");
        File.WriteAllLines(path, lines);

        var build = (await template.Packages.DotnetAsync("build", "Typo", "--nologo")).Failed();

        var error = build.Output.Split('\n').First(text => text.Contains("error SF1002", StringComparison.Ordinal));
        Assert.Contains($"WordCount.cs({line + 1},{lines[line].IndexOf("Hostnam ", StringComparison.Ordinal) + 1})", error);
        Assert.Contains("did you mean 'hostname'?", error);
    }

    public static TheoryData<string, bool> Combinations()
    {
        var combinations = new TheoryData<string, bool>();
        foreach (var connector in InstalledTemplate.Connectors)
        {
            combinations.Add(connector, false);
            combinations.Add(connector, true);
        }

        return combinations;
    }

    private string Output(string name, string file) => template.Packages.At(name, "bin", "Debug", "net10.0", file);

    /// <summary>Runs a project's program in an empty directory and gives the text of the output file that it names.</summary>
    private async Task<string> RunAsync(string name, string output)
    {
        var run = (await template.Packages.RunAsync("out-" + name, Output(name, name), "--outdir", ".")).Succeeded();

        using var document = JsonDocument.Parse(run.Output);
        var file = document.RootElement.GetProperty(output).GetProperty("path").GetString()!;
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }
}
