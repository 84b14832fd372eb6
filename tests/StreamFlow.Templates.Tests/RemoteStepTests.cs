using System.Text.Json.Nodes;
using StreamFlow.Connectors.TestKit;

namespace StreamFlow.Templates.Tests;

/// <summary>A C# step that is bound to another machine, which has nothing of .NET: the published program is copied there, once.</summary>
public sealed class RemoteStepTests(InstalledTemplate template)
{
    private static readonly string Declaration = $$"""
        [StreamFlowFile]
        public static partial class Remote
        {
            public static readonly SshDeployment Node = new()
            {
                Nodes = ["{{SshTestbed.Node1}}"], Username = "sf", SshKey = "{{SshTestbed.At("id_ed25519")}}", KnownHostsFile = "{{SshTestbed.At("known_hosts")}}", ConfigFile = "/dev/null",
            };

            public static readonly WorkflowInput<CwlFile[]> Texts = new() { Default = [new CwlFile("a.txt"), new CwlFile("b.txt")] };
            public static readonly Scattered<Places.LookStep> Look = new Places.LookStep { Text = Texts.Each(), Words = new[] { "one", "two words" } }.Scatter();
            public static readonly WorkflowOutput<string[]> Machines = new(Look.Machine);
            public static readonly WorkflowOutput<string[]> Programs = new(Look.Program);
            public static readonly WorkflowOutput<int[]> Lines = new(Look.Lines);
            public static readonly WorkflowOutput<CwlFile[]> Reports = new(Look.Report);
            public static readonly Bindings Where = [new(Look, Node)];
        }

        public sealed record Found(string Machine, string Program, int Lines, FileInfo Report);

        public static partial class Places
        {
            /// <summary>Looks where it runs.</summary>
            [CSharpStep]
            public static async Task<Found> Look(FileInfo text, string[] words)
            {
                var report = JobDirectory.File(Path.ChangeExtension(text.Name, ".report"));
                await File.WriteAllTextAsync(report.FullName, string.Join('|', words));
                return new Found(Environment.MachineName, Environment.ProcessPath!, File.ReadAllLines(text.FullName).Length, report);
            }
        }
        """;

    private static readonly string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="StreamFlow.Dsl" Version="VERSION" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task Run_CSharpStepOnAnotherMachine_RunsACopyOfTheProgramThere()
    {
        SshTestbed.Require();
        var packages = template.Packages;
        packages.Write("remote/Remote.csproj", Project.Replace("VERSION", packages.Version, StringComparison.Ordinal));
        packages.Write("remote/Program.cs", "return await Remote.RunAsync(args);\n");
        packages.Write("remote/Remote.cs", Declaration);
        packages.Write("remote/a.txt", "1\n2\n");
        packages.Write("remote/b.txt", "1\n");
        (await packages.RunAsync("remote", "dotnet", "publish", "--use-current-runtime", "--self-contained", "-p:PublishSingleFile=true", "-o", "published", "--nologo")).Succeeded();

        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Equal(["node1", "node1"], Texts(first, "machines"));
        Assert.Equal(["2", "1"], Texts(first, "lines"));
        Assert.Equal("one|two words", await File.ReadAllTextAsync(packages.At("remote", "out", "a.report"), TestContext.Current.CancellationToken));
        var copy = Assert.Single(Texts(first, "programs").Concat(Texts(second, "programs")).Distinct());
        Assert.Matches("/streamflow-programs/[0-9a-f]{64}/Remote$", copy);
    }

    private async Task<JsonNode> RunAsync() => JsonNode.Parse((await template.Packages.RunAsync("remote", template.Packages.At("remote", "published", "Remote"), "--outdir", "out")).Succeeded().Output)!;

    private static string[] Texts(JsonNode outputs, string name) => [.. outputs[name]!.AsArray().Select(value => value!.ToString())];
}
