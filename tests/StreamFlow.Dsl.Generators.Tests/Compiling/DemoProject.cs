extern alias Generators;

using System.Collections.Immutable;
using Generators::StreamFlow.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StreamFlow.Dsl.Generators.Tests.Compiling;

/// <summary>A project with the generator and the analyzer, as the compiler sees it.</summary>
/// <param name="source">The source of its one file, <c>/demo/Demo.cs</c>; implicit usings and <c>using StreamFlow;</c> are there.</param>
/// <param name="documents">Its documents, by their paths in the project.</param>
internal sealed class DemoProject(string source, params (string Path, string Text)[] documents)
{
    public const string SourcePath = "/demo/Demo.cs";

    private readonly ImmutableArray<AdditionalText> _documents =
        [.. documents.Select(document => new InMemoryText(ProjectOptions.Folder + document.Path, document.Text))];

    public CSharpCompilation Compilation { get; } = Compilations.Of(("/demo/StreamFlow.g.cs", "global using StreamFlow;"), (SourcePath, source));

    /// <summary>Gets whether it asks for packed documents.</summary>
    public bool IsPacking { get; init; }

    /// <summary>Makes a driver.</summary>
    /// <param name="isTracking">
    /// Whether it records what each step did. A compiler does not, and it takes far longer than generating: from each output, every way
    /// back through the steps is followed, and their number grows with the cube of the number of tools.
    /// </param>
    public GeneratorDriver CreateDriver(bool isTracking = true) => CSharpGeneratorDriver.Create(
        [new StreamFlowGenerator().AsSourceGenerator()],
        _documents,
        Compilations.ParseOptions,
        new ProjectOptions(IsPacking),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracking));

    /// <summary>Runs the generator; it must not fail or report anything itself.</summary>
    public (Compilation Compilation, IReadOnlyDictionary<string, string> Sources) Generate()
    {
        var driver = CreateDriver(isTracking: false).RunGeneratorsAndUpdateCompilation(Compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return (output, result.GeneratedSources.ToDictionary(generated => generated.HintName, generated => generated.SourceText.ToString()));
    }

    /// <summary>Gives what the analyzer reports, in the order of the text, as <c>line,column id: message</c>.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync() => [.. (await AnalyzeAsync()).Select(Show)];

    /// <summary>Gives what the analyzer reports.</summary>
    /// <param name="severities">Severities that an .editorconfig sets.</param>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(params (string Id, ReportDiagnostic Severity)[] severities)
    {
        var compilation = Generate().Compilation;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            severities.Select(severity => KeyValuePair.Create(severity.Id, severity.Severity))));
        var analysis = new CompilationWithAnalyzers(
            compilation,
            [new StreamFlowAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions(_documents, new ProjectOptions()), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    private static string Show(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"{start.Line + 1},{start.Character + 1} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
