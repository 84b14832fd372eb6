using StreamFlow.Hosting.Tests.Verbs;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>What could be different where the program is compiled to machine code: what is read by reflection, and JavaScript.</summary>
public sealed class NativeProgramTests() : ProgramTests(ProgramFolder.Native)
{
    private const string Script = """
        cwlVersion: v1.2
        class: ExpressionTool
        requirements: { InlineJavascriptRequirement: {} }
        inputs: { words: { type: "string[]", default: [b, c, a] } }
        outputs: { sorted: "string[]" }
        expression: "${ return {sorted: inputs.words.sort()}; }"
        """;

    [Fact]
    public async Task Schema_OfTheNativeProgram_IsThatOfTheOther() =>
        Assert.Equal(await RunOtherAsync("schema", "--pretty"), await RunAsync("streamflow", "schema", "--pretty"));

    [Fact]
    public async Task Plan_EveryOptionOfEveryDeployment_IsThatOfTheOther()
    {
        Work.Write("everything.yml", EveryOption.File("streamflow.yml"));
        var plan = await RunAsync("streamflow", "plan", "everything.yml");
        Assert.Equal(await RunOtherAsync("plan", "everything.yml"), plan);
        Assert.Contains("helm4", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Workflow_GivesTheDeclarationsOfTheOther()
    {
        Work.Write("two.cwl", Files.TwoSteps);
        await RunAsync("streamflow", "import", "two.cwl", "-o", "native");
        await RunOtherAsync("import", "two.cwl", "-o", "other");
        var files = Directory.GetFiles(Work.At("other")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        Assert.Equal(files, Directory.GetFiles(Work.At("native")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Work.At("other", file!)), File.ReadAllText(Work.At("native", file!))));
    }

    [Fact]
    public async Task CwlRunner_JavaScript_IsEvaluatedByTheProgramBeside()
    {
        Work.Write("script.cwl", Script);
        Assert.Matches(@"""a"",\s*""b"",\s*""c""", await RunAsync("cwl-runner", "--quiet", "script.cwl"));
    }

    [Fact]
    public async Task CwlRunner_JavaScriptWithoutTheProgramBeside_SaysWhatIsMissing()
    {
        Work.Write("script.cwl", Script);
        File.Copy(Path.Combine(ProgramFolder.Native(), "cwl-runner"), Work.At("cwl-runner"));
        using var program = ProgramProcess.Start(Work.At("cwl-runner"), Work.Root, [], ["--quiet", "script.cwl"]);
        var (exitCode, _, error) = await program.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.Matches(@"script\.cwl\(6,\d+\): error .*" + Work.At("streamflow-expressions"), error);
    }

    private async Task<string> RunOtherAsync(params string[] arguments)
    {
        using var program = ProgramProcess.Start(Path.Combine(ProgramFolder.Built(), "streamflow"), Work.Root, [], arguments);
        var (exitCode, output, error) = await program.EndAsync();
        Assert.True(exitCode == 0, error);
        return output;
    }
}
