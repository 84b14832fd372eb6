using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using StreamFlow.CodeFixes;
using StreamFlow.Dsl.Generators.Tests.Compiling;

namespace StreamFlow.Dsl.Generators.Tests.CodeFixes;

public sealed class CodeFixTests
{
    [Theory]
    [InlineData("SlurmDeployment Hpc = new() { MaxConcurentJobs = 3 };", "SlurmDeployment Hpc = new() { MaxConcurrentJobs = 3 };")]
    [InlineData("KubernetesDeployment K = new() { ResourcesCacheSize = 3 };", "KubernetesDeployment K = new() { LocationsCacheSize = 3 };")]
    public async Task Suggestion_MisspeltOrFormerMember_IsReplaced(string before, string after) =>
        Assert.Equal(Source(after), await FixAsync(new SuggestionCodeFixProvider(), Source(before)));

    [Fact]
    public async Task Suggestion_MisspeltService_IsReplacedInItsString()
    {
        const string Members =
            """
            SlurmDeployment Hpc = new() { Services = { ["gpu"] = new() } };
                public static readonly SingularityDeployment Box = new() { Image = "x", Wraps = new DeploymentReference(Hpc) { Service = "gpi" } };
            """;

        Assert.Equal(
            Source(Members.Replace("\"gpi\"", "\"gpu\"", StringComparison.Ordinal)),
            await FixAsync(new SuggestionCodeFixProvider(), Source(Members)));
    }

    [Theory]
    [InlineData("DockerDeployment Jdk = new();", "DockerDeployment Jdk = new() { Image = \"\" };")]
    [InlineData("DockerDeployment Jdk = new() { Workdir = \"/w\" };", "DockerDeployment Jdk = new() { Image = \"\", Workdir = \"/w\" };")]
    [InlineData("SshDeployment Login = new SshDeployment();", "SshDeployment Login = new SshDeployment() { Nodes = [] };")]
    public async Task RequiredOption_Missing_IsAdded(string before, string after) =>
        Assert.Equal(Source(after), await FixAsync(new RequiredOptionCodeFixProvider(), Source(before)));

    [Fact]
    public async Task InlineSsh_DeprecatedOptions_BecomeADeploymentThatIsWrapped() => Assert.Equal(
        Source(
            """
            SshDeployment HpcLogin = new() { Nodes = ["hpc.example.org"], Username = "ada" };
                public static readonly SlurmDeployment Hpc = new() { Wraps = HpcLogin, MaxConcurrentJobs = 2 };
            """),
        await FixAsync(
            new InlineSshCodeFixProvider(),
            Source("SlurmDeployment Hpc = new() { Hostname = \"hpc.example.org\", MaxConcurrentJobs = 2, Username = \"ada\" };")));

    [Theory]
    [InlineData(
        "[CommandLineTool(\"a\")] public sealed record A : Tool { [Argument] public required In<int> N { get; init; } }",
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Argument] public required In<int> N { get; init; } }")]
    [InlineData(
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [StandardOutput] public Out<CwlFile> O { get; } }",
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [StandardOutput] public partial Out<CwlFile> O { get; } }")]
    [InlineData(
        "[CommandLineTool(\"a\")] public sealed partial record A { }",
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { }")]
    [InlineData(
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Option(\"-n\")] public int N { get; init; } }",
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Option(\"-n\")] public In<int> N { get; init; } }")]
    [InlineData(
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Glob(\"x\")] public CwlFile? F { get; } }",
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Glob(\"x\")] public partial Out<CwlFile> F { get; } }")]
    [InlineData(
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Argument] public In<int> N { get; init; } = null!; [StandardOutput] public partial Out<CwlFile> O { get; } }",
        "[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Argument] public required In<int> N { get; init; } = null!; [StandardOutput] public partial Out<CwlFile> O { get; } }")]
    public async Task Declaration_Incomplete_IsCompleted(string before, string after) =>
        Assert.Equal(after, await FixAsync(new DeclarationCodeFixProvider(), before));

    private static string Source(string member) =>
        $$"""
        [StreamFlowFile]
        public sealed partial class Demo
        {
            public static readonly {{member}}
        }
        """.ReplaceLineEndings("\n");

    private static async Task<string> FixAsync(CodeFixProvider provider, string source)
    {
        var demo = new DemoProject(source);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Demo", LanguageNames.CSharp)
            .WithMetadataReferences(demo.Compilation.References)
            .WithParseOptions(Compilations.ParseOptions)
            .WithCompilationOptions(demo.Compilation.Options);
        foreach (var tree in demo.Compilation.SyntaxTrees.Where(tree => tree.FilePath != DemoProject.SourcePath))
        {
            project = project.AddDocument(Path.GetFileName(tree.FilePath), tree.GetText(TestContext.Current.CancellationToken)).Project;
        }

        var document = project.AddDocument("Demo.cs", SourceText.From(source), filePath: DemoProject.SourcePath);
        var tried = (await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        foreach (var diagnostic in await demo.AnalyzeAsync())
        {
            if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
            {
                CodeAction? action = null;
                var here = Diagnostic.Create(diagnostic.Descriptor, Location.Create(tried, diagnostic.Location.SourceSpan), diagnostic.Properties);
                await provider.RegisterCodeFixesAsync(
                    new CodeFixContext(document, here, (offered, _) => action ??= offered, TestContext.Current.CancellationToken));
                if (action is not null)
                {
                    var operation = Assert.Single((await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>());
                    var changed = operation.ChangedSolution.GetDocument(document.Id)!;
                    return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString().ReplaceLineEndings("\n");
                }
            }
        }

        return "no fix was offered";
    }
}
