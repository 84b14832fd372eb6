extern alias Generators;

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Generators::StreamFlow.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StreamFlow.CodeFixes;
using StreamFlow.Dsl.Generators.Tests.Compiling;

namespace StreamFlow.Dsl.Generators.Tests.Compatibility;

/// <summary>A compiler refuses a generator that was built against a newer one than itself (CS9057): the generator keeps to Roslyn 4.14.</summary>
public sealed class OldestCompilerTests
{
    private static readonly Version Oldest = new(4, 14);

    [Theory]
    [InlineData(typeof(StreamFlowGenerator))]
    [InlineData(typeof(DeclarationCodeFixProvider))]
    public void References_OfTheAnalyzers_AreOfNoNewerCompiler(Type type)
    {
        using var file = File.OpenRead(type.Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var compiler = metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Where(reference => metadata.GetString(reference.Name).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(compiler);
        Assert.All(compiler, reference => Assert.True(reference.Version < new Version(Oldest.Major, Oldest.Minor + 1), $"{metadata.GetString(reference.Name)} {reference.Version}"));
    }

    [Fact]
    public void Generate_InTheOldestCompiler_WritesTheSameTools()
    {
        var (version, files) = ((string, string[]))new OldestCompiler().Call(typeof(OldestCompilerTests), nameof(Generate))!;

        Assert.Equal(Oldest, Version.Parse(version));
        Assert.Equal(Generate().Files, files);
        Assert.Contains(files, file => file.StartsWith("cwl.align.cwl.g.cs", StringComparison.Ordinal));
    }

    /// <summary>Generates for the same declarations, and gives the version of the compiler with the documents of the tools.</summary>
    private static (string Version, string[] Files) Generate()
    {
        // The workflow of these declarations uses extension properties, which that compiler has in preview only.
        var (_, sources) = new DemoProject(Workflows.Declarations.Everything, ("job.yml", "{}")).Generate();
        var tools = sources.Where(source => source.Key.StartsWith("cwl.", StringComparison.Ordinal) && source.Value.Contains("class: CommandLineTool", StringComparison.Ordinal));
        return (typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(2), [.. tools.Select(tool => $"{tool.Key}\n{tool.Value}").Order(StringComparer.Ordinal)]);
    }
}
