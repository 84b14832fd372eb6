using StreamFlow.Conformance.Tests.Running;
using StreamFlow.Conformance.Tests.Suite;
using StreamFlow.Spec;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Conformance.Tests.Importing;

/// <summary>The documents of the suite, imported as C# and emitted again, pass the tests of the suite.</summary>
public sealed class ImportedSuiteTests(ITestOutputHelper output)
{
    // A C# double that is a whole number is emitted with a fraction, as 1230000.0, and the command gets it so; the suite's documents say 1230000.
    private static readonly string[] KnownDifferences = ["floats_small_and_large.cwl", "floats_small_and_large_nojs.cwl"];

    /// <summary>Tests whose job files use prefixes that the document declares; an emitted document declares none.</summary>
    private static readonly string[] NeedsPrefixes = ["format_checking", "format_checking_subclass", "format_checking_equivalentclass"];

    [Fact]
    public async Task Import_EveryDocumentThatShouldRun_CompilesAndGivesTheSameOutputs()
    {
        var suite = ConformanceSuite.Find();
        Assert.SkipWhen(suite is null, ConformanceSuite.Missing);
        var command = RunnerCommand.Find();
        Assert.SkipWhen(command is null, RunnerCommand.Missing);

        var only = Environment.GetEnvironmentVariable("STREAMFLOW_CWL_TESTS")?.Split(',');
        var tests = ConformanceSuite.Read(suite).Where(test => !test.ShouldFail && (only is null || only.Contains(test.Id, StringComparer.Ordinal))).ToList();
        var scratch = Directory.CreateTempSubdirectory("streamflow-import-").FullName;
        var copy = Path.Combine(scratch, "suite");
        ConformanceSuite.Copy(suite, copy);
        var imported = new ImportedSuite(copy, scratch);
        var documents = await imported.ImportAsync(tests.Select(test => test.Tool).Distinct(StringComparer.Ordinal), TestContext.Current.CancellationToken);

        // What C# cannot say is known, document by document; everything else has to be the same.
        var complete = documents.Where(document => !document.Result.IsIncomplete && !KnownDifferences.Any(document.Tool.EndsWith)).ToList();
        if (only is null)
        {
            Snapshot.Matches(string.Concat(documents.SelectMany(document => document.Result.Findings)
                .Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => $"{finding}\n")), "Unsayable.txt");
        }

        var (assembly, errors) = await imported.CompileAsync(complete);
        Assert.True(assembly is not null, errors);

        var emitted = complete.ToDictionary(document => document.Tool, document => imported.Emit(document, assembly), StringComparer.Ordinal);
        var again = tests.Where(test => emitted.ContainsKey(test.Tool) && !NeedsPrefixes.Contains(test.Id)).Select(test => test with { Tool = emitted[test.Tool] }).ToList();
        IReadOnlyList<ConformanceResult> results =
            await new ConformanceRunner(command, copy, Path.Combine(scratch, "outputs")).RunAsync(again, parallel: 2, TestContext.Current.CancellationToken);
        results = [.. results.Select(result => KnownLimits.Apply(result, RunnerMode.WithoutContainers))];
        output.WriteLine($"{documents.Count} documents imported, {complete.Count} of them completely; {results.Count} tests run on those.");
        output.WriteLine(new ConformanceReport(results).ToText());
        Assert.Empty(results
            .Where(result => result.Outcome is ConformanceOutcome.Failed or ConformanceOutcome.Unsupported)
            .Select(result => $"{result.Test.Id} ({result.Test.Tool}): {result.Reason}"));
    }
}
