using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.Dsl.Generators.Tests.Differential;

namespace StreamFlow.Dsl.Generators.Tests.Diagnostics;

public sealed class StreamFlowAnalyzerTests
{
    [Fact]
    public async Task Check_Everything_FindsNothing() =>
        Assert.Empty(await new DemoProject(Declarations.Everything, Declarations.Documents).CheckAsync());

    [Theory]
    [InlineData("SlurmDeployment D = new() { MaxConcurentJobs = 3 };", "4,56 SF1002: There is no option 'maxConcurentJobs' in the deployment 'd'; did you mean 'maxConcurrentJobs'?")]
    [InlineData("SlurmDeployment D = new() { MaxConcurrentJobs = 0 };", "4,76 SF1005: The option 'maxConcurrentJobs' of the deployment 'd' must be at least 1, not 0.")]
    [InlineData("DockerDeployment D = new();", "4,49 SF1003: The option 'image' is missing in the deployment 'd'; add it.")]
    [InlineData("DockerDeployment D = new() { Image = Environment.MachineName };", "4,65 SF1023: The value of 'Image' is known only when the program runs; the build leaves it out of the file that it writes, and 'publish' of the program writes the whole file.")]
    [InlineData("DockerDeployment D_1 = new() { Image = 1 };", null)]
    [InlineData("LocalDeployment D = new() { Wraps = new LocalDeployment() };", "4,56 SF1015: The deployment 'd' is of type 'local', which works on its own: 'wraps' has no effect; remove it.", "4,64 SF1012: There is no deployment 'localDeployment', which the deployment 'd' names.")]
    [InlineData("SshDeployment D = new() { Nodes = [\"a\"], Workdir = Later }; static readonly string Later = \"/x\";", "4,79 SF1025: 'Later' is still null when 'D' uses it, since static members get their values in the order of the text; move 'Later' above it.")]
    [InlineData("CwlWorkflow W = new(\"missing.cwl\");", "4,48 SF4003: The file 'missing.cwl', which the workflow 'w' names, does not exist.")]
    [InlineData("CwlWorkflow Μ = new(\"main.cwl\");", "4,40 SF1001: 'μ' is not a name for a workflow: a name begins with a lower-case letter and goes on with letters, digits, '.', '_' or '-'.")]
    public async Task Check_Mistake_IsReportedOnItsToken(string member, params string?[]? expected) =>
        Assert.Equal((expected ?? []).OfType<string>(), await CheckAsync("public static readonly " + member));

    [Fact]
    public async Task Check_StepThatTheDocumentLacks_DoesNotCompileAndIsNotReportedTwice()
    {
        var project = Demo(
            """
            public static readonly LocalDeployment Desk = new();
            public static readonly CwlWorkflow Main = new("main.cwl");
            public static readonly Bindings Where = [new(Main, Desk), new(MainCwl.Steps.Compyle, Desk)];
            """);

        Assert.Contains("CS0117", project.Generate().Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Select(diagnostic => diagnostic.Id));
        Assert.Empty(await project.CheckAsync());
    }

    [Fact]
    public async Task Check_HandMadeStepReference_IsComparedWithTheDocument() => Assert.Equal(
        ["6,50 SF2004: The workflow 'main' has no step '/compyle'; did you mean '/compile'?"],
        await CheckAsync(
            """
            public static readonly LocalDeployment Desk = new();
            public static readonly CwlWorkflow Main = new("main.cwl");
            public static readonly Bindings Where = [new(new StepReference("/compyle"), Desk)];
            """.Replace("readonly Bindings Where = [new(new StepReference(", "readonly Bindings Where = [new(new(", StringComparison.Ordinal)));

    [Fact]
    public async Task Check_Pragma_SilencesTheFinding()
    {
        var project = Demo(
            """
            #pragma warning disable SF1003
            public static readonly DockerDeployment D = new();
            #pragma warning restore SF1003
            """);

        Assert.DoesNotContain(await project.AnalyzeAsync(), diagnostic => !diagnostic.IsSuppressed);
    }

    [Fact]
    public async Task Check_Editorconfig_SetsTheSeverity()
    {
        var project = Demo("public static readonly DockerDeployment D = new();");

        var diagnostic = Assert.Single(await project.AnalyzeAsync(("SF1003", ReportDiagnostic.Warn)));

        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.EndsWith("docs/diagnostics/SF1003.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OwnDeploymentType_IsCheckedByItsAttributes()
    {
        var project = new DemoProject(
            """
            [ConnectorType("mine")]
            public sealed record MineDeployment : Deployment
            {
                [Range(1, 9)] public int? Level { get; init; }
                public required string Room { get; init; }
            }

            [StreamFlowFile]
            public static partial class Demo
            {
                public static readonly MineDeployment Mine = new() { Level = 10, Rom = "x" };
            }
            """);

        Assert.Equal(
            [
                "11,50 SF1003: The option 'room' is missing in the deployment 'mine'; add it.",
                "11,66 SF1005: The option 'level' of the deployment 'mine' must be between 1 and 9, not 10.",
                "11,70 SF1002: There is no option 'rom' in the deployment 'mine'; did you mean 'room'?",
            ],
            await project.CheckAsync());
    }

    private static DemoProject Demo(string members) => new(
        $$"""
        [StreamFlowFile]
        public sealed partial class Demo
        {
            {{members.ReplaceLineEndings("\n    ")}}
        }
        """,
        Declarations.Documents);

    private static Task<IReadOnlyList<string>> CheckAsync(string members) => Demo(members).CheckAsync();
}
