using System.Reflection;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Processes;

namespace StreamFlow.Dsl.Build.Tests.Projects;

/// <summary>A project in a temporary folder that uses the task from source, with the generator's attributes written by hand.</summary>
public sealed class DemoProject : IDisposable
{
    public const string Output = "bin/Debug/net10.0/";

    private readonly TemporaryDirectory _folder = new();

    public DemoProject(string frameworks = "<TargetFramework>net10.0</TargetFramework>")
    {
        var build = Repository.At("src", "StreamFlow.Dsl.Build");
        _folder.Write("Directory.Build.props", $"""
            <Project>
              <Import Project="{build}/build/StreamFlow.Dsl.props" />
              <PropertyGroup>
                <StreamFlowTasks>{build}/bin/{Configuration}/net10.0/StreamFlow.Dsl.Build.dll</StreamFlowTasks>
              </PropertyGroup>
            </Project>
            """);
        _folder.Write("Directory.Build.targets", $"""
            <Project>
              <Import Project="{build}/buildMultiTargeting/StreamFlow.Dsl.targets" Condition="'$(IsCrossTargetingBuild)' == 'true'" />
              <Import Project="{build}/build/StreamFlow.Dsl.targets" Condition="'$(IsCrossTargetingBuild)' != 'true'" />
            </Project>
            """);
        _folder.Write("Demo.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{frameworks}<OutputType>Exe</OutputType><LangVersion>latest</LangVersion></PropertyGroup>
            </Project>
            """);
    }

    public string Path => _folder.Root;

    public void WriteProgram(string yaml, params string[] references) => Write("Program.cs", $"""
        {string.Join('\n', references.Select(path => $"""[assembly: System.Reflection.AssemblyMetadata("StreamFlow.Reference/{path}", "Program.cs(7,8)")]"""))}
        [assembly: System.Reflection.AssemblyMetadata("StreamFlow.File/streamflow.yml", "{yaml}")]
        System.Console.Error.WriteLine("step /compile failed: exit code 2");
        System.Console.Error.WriteLine("  last output: no such class");
        return args.Length;
        """);

    public string Write(string name, string text) => _folder.Write(name, text);

    public string Read(string name) => File.ReadAllText(_folder.At(name));

    public bool Has(string name) => File.Exists(_folder.At(name));

    public string At(string name) => _folder.At(name);

    public Task<DotnetResult> DotnetAsync(params string[] arguments) =>
        new DotnetCommand(_folder.Root).RunAsync([.. arguments, "--nologo"]);

    public void Dispose() => _folder.Dispose();

    private static string Configuration { get; } = typeof(DemoProject).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "BuildConfiguration").Value!;
}
