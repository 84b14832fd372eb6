using StreamFlow.Conformance.Tests.Suite;
using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;

namespace StreamFlow.Conformance.Tests;

/// <summary>Loads and checks every document of the suite, without running it.</summary>
public sealed class SuiteDocumentsTests
{
    [Fact]
    public async Task LoadAsync_EveryToolThatShouldRun_HasNoError()
    {
        var suite = ConformanceSuite.Find();
        Assert.SkipWhen(suite is null, ConformanceSuite.Missing);

        var failures = new List<string>();
        foreach (var tool in ConformanceSuite.Read(suite).Where(test => !test.ShouldFail).Select(test => test.Tool).Distinct(StringComparer.Ordinal))
        {
            var document = await new CwlLoader(new FileAndHttpSource(), suite).LoadAsync(tool, TestContext.Current.CancellationToken);
            var errors = document.Findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();

            // The suite's data come without that library, and what includes it has more than one error then.
            if (!errors.Exists(finding => finding.Message.Contains("underscore.js", StringComparison.Ordinal)))
            {
                failures.AddRange(errors.Select(finding => $"{tool}: {finding}"));
            }
        }

        Assert.Empty(failures);
    }
}
