using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.Dsl.Generators.Tests.Differential;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Dsl.Generators.Tests.Generated;

public sealed class GeneratedCodeTests
{
    [Theory]
    [InlineData("Demo.Pipeline.Program.g.cs")]
    [InlineData("Demo.Pipeline.Files.g.cs")]
    [InlineData("Demo.Pipeline.MainCwl.g.cs")]
    public void Generate_Everything_IsAsAccepted(string file) =>
        Snapshot.Matches(new DemoProject(Declarations.Everything, Declarations.Documents).Generate().Sources[file], file + ".txt");

    [Fact]
    public void Generate_Everything_CompilesWithoutAWarning() => Assert.DoesNotContain(
        new DemoProject(Declarations.Everything, Declarations.Documents).Generate().Compilation.GetDiagnostics(TestContext.Current.CancellationToken),
        diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden && diagnostic.Id is not ("CS1591" or "CS1701"));

    [Fact]
    public void Generate_ValueKnownAtRunTime_LeavesTheFileToTheProgram()
    {
        var files = Sources("public static readonly DockerDeployment Jdk = new() { Image = Environment.MachineName };")["Demo.Files.g.cs"];

        Assert.DoesNotContain("StreamFlow.File/", files, StringComparison.Ordinal);
        Assert.Contains("'publish'", files, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_SecretInClear_IsNowhereInTheCode() => Assert.All(
        Sources("public static readonly MineDeployment Mine = new() { Password = \"hunter2\" };").Values,
        source => Assert.DoesNotContain("hunter2", source, StringComparison.Ordinal));

    [Fact]
    public void Generate_OwnType_IsRegisteredByItsOwnMethodOrDeclared()
    {
        var program = Sources("public static readonly MineDeployment Mine = new(); public static readonly OtherDeployment Other = new();")["Demo.Program.g.cs"];

        Assert.Contains("program.Register<global::MineDeployment>(static (deployment, context) => deployment.CreateConnector(context));", program, StringComparison.Ordinal);
        Assert.Contains("program.Declare<global::OtherDeployment>();", program, StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_Inputs_AreTheInputObject()
    {
        var (compilation, _) = new DemoProject(Declarations.Everything, Declarations.Documents).Generate();
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var type = Assembly.Load(image.ToArray()).GetType("Demo.Pipeline+MainCwl+Inputs")!;
        var inputs = Activator.CreateInstance(type)!;
        type.GetProperty("Tarball")!.SetValue(inputs, new FileInfo("/data/a.tar"));
        type.GetProperty("Name")!.SetValue(inputs, "Hello.java");

        var json = (JsonObject)type.GetMethod("ToJson")!.Invoke(inputs, null)!;

        Assert.Equal($$"""{"tarball":{"class":"File","path":"{{Path.GetFullPath("/data/a.tar")}}"},"name":"Hello.java"}""", json.ToJsonString());
    }

    private static IReadOnlyDictionary<string, string> Sources(string members) => new DemoProject(
        $$"""
        using StreamFlow.Core.Connectors;

        [ConnectorType("mine")]
        public sealed record MineDeployment : Deployment
        {
            public Secret? Password { get; init; }
            public IConnector CreateConnector(ConnectorContext context) => throw new NotSupportedException();
        }

        [ConnectorType("other")]
        public sealed record OtherDeployment : Deployment;

        [StreamFlowFile]
        public sealed partial class Demo
        {
            {{members}}
        }
        """).Generate().Sources;
}
