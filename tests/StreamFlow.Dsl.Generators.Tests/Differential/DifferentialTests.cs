using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.Reading;
using StreamFlow.Schema;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Dsl.Generators.Tests.Differential;

public sealed partial class DifferentialTests
{
    private const string FileName = "StreamFlow.File/streamflow.yml";

    public static TheoryData<string> Samples =>
        [.. Directory.GetDirectories(Repository.At("samples")).Where(folder => Directory.GetFiles(folder, "*.cs").Any(IsDeclaration)).Select(Path.GetFileName).OfType<string>()];

    [Fact]
    public void BuildYaml_Everything_IsByteForByteWhatTheProgramWrites() => Compare(new DemoProject(Declarations.Everything, Declarations.Documents) { IsPacking = true });

    [Fact]
    public void BuildCwl_Everything_IsByteForByteWhatTheProgramWrites() => Compare(new DemoProject(Workflows.Declarations.Everything, ("job.yml", "{}")) { IsPacking = true });

    [Fact]
    public void BuildYaml_ContainersOfADocument_IsByteForByteWhatTheProgramWrites() => Compare(new DemoProject(
        """
        [StreamFlowFile]
        public static partial class Demo
        {
            public static readonly CwlWorkflow Main = new("main.cwl");
            public static readonly CwlWorkflow Other = new("other.cwl") { Docker = [new(OtherCwl.Steps.Untar, new DockerContainers())] };
            public static readonly ContainerMappings Images = [new(MainCwl.Steps.Untar, new SingularityContainers()), new(new StepReference("/"), new NoContainers())];
        }
        """,
        [.. Declarations.Documents, ("other.cwl", Declarations.Documents.Single(document => document.Path == "main.cwl").Text)]));

    [Theory]
    [MemberData(nameof(Samples))]
    public void BuildYaml_Sample_IsByteForByteWhatTheProgramWrites(string sample)
    {
        var folder = Repository.At("samples", sample);
        var sources = Directory.GetFiles(folder, "*.cs").Where(file => Path.GetFileName(file) != "Program.cs").Select(File.ReadAllText);
        var documents = Directory.GetFiles(folder, "*.cwl", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)));

        Compare(new DemoProject(Merge(sources), [.. documents]) { IsPacking = true });
    }

    private static void Compare(DemoProject project)
    {
        var (compilation, _) = project.Generate();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var assembly = Assembly.Load(image.ToArray());
        var built = Assert.Single(assembly.GetCustomAttributes<AssemblyMetadataAttribute>(), attribute => attribute.Key == FileName).Value;

        var declaring = Assert.Single(assembly.GetTypes(), type => type.GetCustomAttribute<StreamFlowFileAttribute>() is not null);
        var document = (StreamFlowDocument)declaring.GetMethod("CreateDocument")!.Invoke(null, null)!;
        var types = new ModelTypes(document.Deployments.Values.Select(deployment => deployment.GetType()).Where(type => type.Assembly == assembly).Distinct());
        var published = YamlWriter.Write(ModelWriter.Write(document, types), FileHeader.OfDeclaration(declaring.Name));

        Assert.Equal(published, built);
        CompareDocuments(document, assembly);
    }

    /// <summary>The documents of declared tools and workflows: read from symbols by the build, by reflection at run time.</summary>
    private static void CompareDocuments(StreamFlowDocument document, Assembly assembly)
    {
        var built = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(attribute => attribute.Key, attribute => attribute.Value, StringComparer.Ordinal);
        foreach (var declared in document.Workflows.Values.OfType<CwlWorkflow>().Select(workflow => workflow.Declared).OfType<DeclaredWorkflow>())
        {
            var read = DeclarationReader.Read(declared);
            foreach (var emitted in CwlEmitter.Emit(read))
            {
                Assert.Equal(emitted.Text, built["StreamFlow.File/" + emitted.Path]);
            }

            var packed = CwlEmitter.EmitPacked(read);
            Assert.Equal(packed.Text, built["StreamFlow.File/" + Path.ChangeExtension(packed.Path, ".packed.cwl")]);
        }
    }

    private static bool IsDeclaration(string file) => File.ReadAllText(file).Contains("[StreamFlowFile]", StringComparison.Ordinal);

    /// <summary>Makes one file of several: their usings first, each namespace as a block.</summary>
    private static string Merge(IEnumerable<string> sources)
    {
        var usings = new SortedSet<string>(StringComparer.Ordinal);
        var bodies = new List<string>();
        foreach (var source in sources)
        {
            var lines = source.ReplaceLineEndings("\n").Split('\n');
            usings.UnionWith(lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)));
            var space = lines.First(line => line.StartsWith("namespace ", StringComparison.Ordinal));
            var body = lines.Where(line => line != space && !line.StartsWith("using ", StringComparison.Ordinal));
            // Regular expressions that another generator completes are not what is compared here.
            var whole = PartialRegex().Replace(string.Join('\n', body), "Regex ${name}() => throw new NotSupportedException();");
            bodies.Add($"{space.TrimEnd(';')}\n{{\n{whole}\n}}");
        }

        return string.Join('\n', usings.Concat(bodies));
    }

    [GeneratedRegex(@"partial Regex (?<name>\w+)\(\);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartialRegex();
}
