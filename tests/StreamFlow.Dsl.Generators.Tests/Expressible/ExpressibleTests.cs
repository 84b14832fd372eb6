using System.Reflection;
using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Dsl.Generators.Tests.Expressible;

public sealed class ExpressibleTests
{
    private static readonly (string Path, string Text)[] Documents = [("main.cwl", Cases.Cwl), ("pod.yml", "kind: Pod"), ("job.sh", "{{streamflow_command}}")];

    public static TheoryData<string> Names => [.. Cases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Declaration_Case_HasNoFinding(string name) => Assert.Empty(await Declare(name).CheckAsync());

    [Theory]
    [MemberData(nameof(Names))]
    public void Yaml_Case_HasNoFinding(string name) => Assert.Empty(SpecValidator.Validate(ReadYaml(name), new ModelTypes().Catalog, new Surroundings()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Declaration_Case_SaysWhatTheYamlSays(string name)
    {
        var (compilation, _) = Declare(name).Generate();
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var assembly = Assembly.Load(image.ToArray());
        var declared = (StreamFlowDocument)assembly.GetType("Demo.Pipeline", throwOnError: true)!.GetMethod("CreateDocument")!.Invoke(null, null)!;

        Assert.Equal(Write(ModelReader.Read(ReadYaml(name), new ModelTypes())), Write(declared));
    }

    private static DemoProject Declare(string name) => new(
        $$"""
        namespace Demo;

        /// <summary>One way to run it.</summary>
        [StreamFlowFile]
        public static partial class Pipeline
        {
            public static readonly CwlWorkflow Main = new("main.cwl");
            {{Cases.All[name].CSharp}}
        }
        """,
        Documents);

    private static ConfigMap ReadYaml(string name)
    {
        var text = $"version: v1.0\nworkflows:\n  main:\n    type: cwl\n    config: {{ file: main.cwl }}\n{Cases.All[name].Yaml.ReplaceLineEndings("\n")}\n";
        var document = YamlReader.Read(text, "streamflow.yml");
        Assert.Empty(document.Findings);
        return Assert.IsType<ConfigMap>(document.Root);
    }

    /// <summary>Writes a document without the names of the members it came from.</summary>
    private static string Write(StreamFlowDocument document) =>
        YamlWriter.Write(ModelWriter.Write(document with { Origins = new() }, new ModelTypes()));

    /// <summary>The files around the cases.</summary>
    private sealed class Surroundings : IValidationContext
    {
        public bool? Exists(string path, ConfigFileKind kind, SourcePosition declaredAt) => Text(path) is not null;

        public CwlOutline? Outline(string path, SourcePosition declaredAt) =>
            CwlOutlineReader.Read(path, file => Text(file) is { } text ? YamlReader.Read(text, file).Root : null);

        private static string? Text(string path) => Documents.FirstOrDefault(document => document.Path == path).Text;
    }
}
