using StreamFlow.Conformance.Tests.Running;
using StreamFlow.Conformance.Tests.Suite;

namespace StreamFlow.Conformance.Tests;

/// <summary>Runs the public suite against the built runner.</summary>
public sealed class ConformanceTests
{
    private readonly ITestOutputHelper _output;

    public ConformanceTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public async Task Suite_RunAsProcesses_PassesWhatThisMachineCanDo()
    {
        var suite = ConformanceSuite.Find();
        Assert.SkipWhen(suite is null, ConformanceSuite.Missing);
        var command = RunnerCommand.Find();
        Assert.SkipWhen(command is null, RunnerCommand.Missing);

        var only = Environment.GetEnvironmentVariable("STREAMFLOW_CWL_TESTS")?.Split(',');
        var tests = ConformanceSuite.Read(suite).Where(test => only is null || only.Contains(test.Id, StringComparer.Ordinal)).ToList();
        var scratch = Directory.CreateTempSubdirectory("streamflow-conformance-").FullName;
        var copy = Path.Combine(scratch, "suite");
        ConformanceSuite.Copy(suite, copy);
        var results = await new ConformanceRunner(command, copy, Path.Combine(scratch, "outputs")).RunAsync(tests, parallel: 2, TestContext.Current.CancellationToken);
        results = [.. results.Select(KnownLimits.Apply)];
        var report = new ConformanceReport(results);
        _output.WriteLine(report.ToText());

        if (Environment.GetEnvironmentVariable("STREAMFLOW_CWL_REPORT") is { Length: > 0 } page)
        {
            await File.WriteAllTextAsync(page, report.ToMarkdown(string.Join(' ', command.Skip(1).Prepend("cwl-runner"))), TestContext.Current.CancellationToken);
        }

        Assert.Empty(results
            .Where(result => result.Outcome is ConformanceOutcome.Failed or ConformanceOutcome.Unsupported)
            .Select(result => $"{result.Test.Id}: {result.Reason}"));
    }
}
