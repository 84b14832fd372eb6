using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using StreamFlow.Hosting.Tests.Verbs;
using StreamFlow.TestKit.Processes;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>What could be different where the program is compiled to machine code: what is read by reflection, and JavaScript.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class NativeProgramTests() : ProgramTests(NativePrograms.Folder)
{
    private const string Script = """
        cwlVersion: v1.2
        class: ExpressionTool
        requirements: { InlineJavascriptRequirement: {} }
        inputs: { words: { type: "string[]", default: [b, c, a] } }
        outputs: { sorted: "string[]" }
        expression: "${ return {sorted: inputs.words.sort()}; }"
        """;

    // Writes down how it was called, and answers the questions that come first; the command that makes something fails.
    private const string Recorder = """
        #!/bin/sh
        { echo NAME; printf ' %s\n' "$@"; } >>'CALLS'
        case "$*" in
          --version) echo 'apptainer version 1.4.0' ;;
          *'version --short') echo 2.20.0 ;;
          'image inspect '*) echo sha256:0 ;;
          *) exit 1 ;;
        esac
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

    [Theory]
    [InlineData("docker", null)]
    [InlineData("docker-compose", "key")]
    [InlineData("singularity", null)]
    [InlineData("slurm", "key")]
    [InlineData("pbs", "key")]
    [InlineData("flux", "key")]
    public async Task Run_EveryOptionOfADeployment_GivesTheCommandsOfTheOther(string type, string? service)
    {
        Work.Write("one.yml", EveryOption.FileOf(type, service));
        foreach (var name in (string[])["docker", "podman", "docker-compose", "singularity", "apptainer", "sbatch", "squeue", "scontrol", "sacct", "qsub", "qstat", "flux"])
        {
            Work.WriteProgram($"bin/{name}", Recorder.Replace("NAME", name, StringComparison.Ordinal).Replace("CALLS", Work.At("calls"), StringComparison.Ordinal));
        }

        var native = await CallsAsync(NativePrograms.Folder());
        Assert.Equal(await CallsAsync(ProgramFolder.Built()), native);
        Assert.Contains("A=text", native, StringComparison.Ordinal);
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
        var (exitCode, error) = await RunAloneAsync();
        Assert.Equal(1, exitCode);
        Assert.Matches(@"script\.cwl\(6,\d+\): error .*" + Regex.Escape(Work.At("streamflow-expressions")), error);
    }

    [Fact]
    public async Task CwlRunner_JavaScriptWithoutARuntime_SaysWhatTheProgramBesideSaid()
    {
        Work.WriteProgram("streamflow-expressions", "#!/bin/sh\necho 'You must install .NET to run this application.' >&2\nexit 131\n");
        var (exitCode, error) = await RunAloneAsync();
        Assert.Equal(1, exitCode);
        Assert.Matches(@"script\.cwl\(6,\d+\): error .*exit code 131.*You must install \.NET", error);
    }

    // A copy of the program without what lies beside it.
    private async Task<(int ExitCode, string Error)> RunAloneAsync()
    {
        Work.Write("script.cwl", Script);

        // Not copied by this process: a test that starts another one at that moment would let that inherit the file, and nobody can start a file that is written to.
        using var copy = Process.Start("cp", [Path.Combine(NativePrograms.Folder(), "cwl-runner"), Work.At("cwl-runner")]);
        await copy.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var program = ProgramProcess.Start(Work.At("cwl-runner"), Work.Root, [], ["--quiet", "script.cwl"]);
        var (exitCode, _, error) = await program.EndAsync();
        return (exitCode, error);
    }

    private async Task<string> CallsAsync(string folder)
    {
        File.Delete(Work.At("calls"));
        using var program = ProgramProcess.Start(
            Path.Combine(folder, "streamflow"),
            Work.Root,
            [("PATH", $"{Work.At("bin")}:{Environment.GetEnvironmentVariable("PATH")}")],
            ["run", "one.yml"]);
        var (exitCode, _, error) = await program.EndAsync();
        Assert.True(exitCode == 1 && File.Exists(Work.At("calls")), error);
        return Generated().Replace(await File.ReadAllTextAsync(Work.At("calls"), TestContext.Current.CancellationToken), "#");
    }

    // Names that a run makes up.
    [GeneratedRegex("(?<=-)[0-9a-f]{8}(?![0-9a-f])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Generated();

    private async Task<string> RunOtherAsync(params string[] arguments)
    {
        using var program = ProgramProcess.Start(Path.Combine(ProgramFolder.Built(), "streamflow"), Work.Root, [], arguments);
        var (exitCode, output, error) = await program.EndAsync();
        Assert.True(exitCode == 0, error);
        return output;
    }
}
