using System.Globalization;
using System.Reflection;
using StreamFlow.Cwl.Loading;
using StreamFlow.Hosting.Importing;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Processes;

namespace StreamFlow.Conformance.Tests.Importing;

/// <summary>Imports the documents of the suite, compiles the declarations in one project, and emits them as CWL again.</summary>
/// <param name="suite">The directory of the suite.</param>
/// <param name="scratch">A directory for the project and the emitted documents.</param>
internal sealed class ImportedSuite(string suite, string scratch)
{
    private const string Project = "Imported";

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;

    /// <summary>Imports documents, each into a namespace of its own.</summary>
    /// <param name="tools">The documents, from the suite's directory.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    public async Task<IReadOnlyList<ImportedDocument>> ImportAsync(IEnumerable<string> tools, CancellationToken cancellationToken)
    {
        var documents = new List<ImportedDocument>();
        foreach (var tool in tools)
        {
            var loaded = await new CwlLoader(new FileAndHttpSource(), suite).LoadAsync(tool, cancellationToken);
            if (loaded.Main is not null && !loaded.HasErrors)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"Imported{documents.Count + 1}");
                documents.Add(new ImportedDocument(tool, name, CwlImporter.Import(loaded.Main, DirectoryOf(name), name)));
            }
        }

        return documents;
    }

    /// <summary>Compiles the declarations with the generator, as <c>dotnet build</c> does for users.</summary>
    /// <returns>The assembly, or the errors of the compiler.</returns>
    public async Task<(Assembly? Assembly, string Errors)> CompileAsync(IReadOnlyList<ImportedDocument> documents)
    {
        var folder = Path.Combine(scratch, Project);
        foreach (var document in documents)
        {
            var target = Path.Combine(folder, document.Namespace);
            Directory.CreateDirectory(target);
            foreach (var file in document.Result.Files)
            {
                // Several files of one program would all be written to the same place; as workflows they are not.
                await File.WriteAllTextAsync(Path.Combine(target, file.Name), file.Text.Replace("[StreamFlowFile]", "[Workflow]", StringComparison.Ordinal));
            }
        }

        var generators = Repository.At("generators", "StreamFlow.Dsl.Generators", "bin", Configuration, "netstandard2.0");
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Project}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "StreamFlow.Model.dll")}" Private="false" />
                <Analyzer Include="{Path.Combine(generators, "StreamFlow.Dsl.Generators.dll")};{Path.Combine(generators, "YamlDotNet.dll")}" />
              </ItemGroup>
            </Project>
            """);
        var build = await new DotnetCommand(folder).RunAsync("build", "--nologo", "-v:quiet", "-o", Path.Combine(scratch, "bin"));
        return build.ExitCode == 0
            ? (Assembly.LoadFrom(Path.Combine(scratch, "bin", $"{Project}.dll")), build.Output)
            : (null, build.Output);
    }

    /// <summary>Emits a document again.</summary>
    /// <returns>The path of the emitted document.</returns>
    public string Emit(ImportedDocument document, Assembly assembly)
    {
        var type = assembly.GetType(document.MainType, throwOnError: true)!;
        IEnumerable<EmittedDocument> emitted = type.GetNestedType("Step") is { } step && typeof(SubWorkflow).IsAssignableFrom(step)
            ? CwlEmitter.Emit(Reading.DeclarationReader.Read(((SubWorkflow)Activator.CreateInstance(step)!).Declared))
            : [CwlEmitter.EmitTool(new Reading.ToolReader(new Reading.TypeReader()).Read((Tool)Activator.CreateInstance(type)!))];
        foreach (var text in emitted)
        {
            var path = Path.Combine(DirectoryOf(document.Namespace), text.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.Text);
        }

        return Path.Combine(DirectoryOf(document.Namespace), "cwl", $"{Naming.KeyOf(type.Name)}.cwl");
    }

    private string DirectoryOf(string name) => Path.Combine(scratch, "emitted", name);
}
