using StreamFlow.Conformance.Tests.Running;
using StreamFlow.Conformance.Tests.Suite;
using StreamFlow.TestKit.Processes;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Conformance.Tests;

/// <summary>Runs the public suite against the built runner.</summary>
public sealed class ConformanceTests : IClassFixture<ConformancePage>
{
    private readonly ITestOutputHelper _output;

    private readonly ConformancePage _page;

    public ConformanceTests(ITestOutputHelper output, ConformancePage page)
    {
        _output = output;
        _page = page;
    }

    [Fact]
    public Task Suite_WithoutContainers_PassesWhatNeedsNone() => RunAsync(RunnerMode.WithoutContainers);

    [Fact]
    public Task Suite_WithContainers_PassesWhatNeedsNoInternet() => RunAsync(RunnerMode.WithContainers);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Suite_NativeProgram_PassesTheSame(bool hasContainers) => RunAsync(
        hasContainers ? RunnerMode.WithContainers : RunnerMode.WithoutContainers,
        title: ", compiled to machine code",
        command: [Path.Combine(NativePrograms.Folder(), "cwl-runner")]);

    [Theory]
    [InlineData("v1.0", false)]
    [InlineData("v1.0", true)]
    [InlineData("v1.1", false)]
    [InlineData("v1.1", true)]
    public async Task SuiteOfAnOlderVersion_ThatIsHere_Passes(string version, bool hasContainers)
    {
        var suite = ConformanceSuite.Find(version);
        Assert.SkipWhen(suite is null, $"The CWL {version} conformance suite is not here; set {ConformanceSuite.VariableOf(version)} to its directory.");
        await RunAsync(hasContainers ? RunnerMode.WithContainers : RunnerMode.WithoutContainers, suite, $", suite of {version}");
    }

    [Theory]
    [InlineData("v1.0")]
    [InlineData("v1.1")]
    public async Task Suite_AsAnOlderVersion_PassesWhatThatVersionHas(string version)
    {
        Assert.SkipUnless(OlderVersion.IsWanted, $"The suite as an older version is run when {OlderVersion.Variable} is 1.");
        await RunAsync(RunnerMode.WithoutContainers, version: new OlderVersion(version));
    }

    private async Task RunAsync(RunnerMode mode, string? suite = null, string title = "", OlderVersion? version = null, IReadOnlyList<string>? command = null)
    {
        suite ??= ConformanceSuite.Find();
        Assert.SkipWhen(suite is null, ConformanceSuite.Missing);
        command ??= RunnerCommand.Find();
        Assert.SkipWhen(command is null, RunnerCommand.Missing);
        if (mode.HasContainers)
        {
            await (mode.Program == "singularity" ? ContainerEngineServer.RequireSingularityAsync() : ContainerEngineServer.RequireDockerAsync());
        }

        var only = Environment.GetEnvironmentVariable("STREAMFLOW_CWL_TESTS")?.Split(',');
        var tests = ConformanceSuite.Read(suite).Where(test => only is null || only.Contains(test.Id, StringComparer.Ordinal)).ToList();
        var scratch = Directory.CreateTempSubdirectory("streamflow-conformance-").FullName;
        var copy = Path.Combine(scratch, "suite");
        ConformanceSuite.Copy(suite, copy);
        version?.Relabel(copy);
        var results = await new ConformanceRunner([.. command, mode.Flag], copy, Path.Combine(scratch, "outputs")).RunAsync(tests, parallel: 2, TestContext.Current.CancellationToken);
        results = [.. results.Select(result => KnownLimits.Apply(version?.Apply(result) ?? result, mode))];
        var report = new ConformanceReport(results);
        _output.WriteLine(report.ToText());

        _page.Add($"`cwl-runner {mode.Flag}`{title}{(version is null ? string.Empty : $", documents as {version.Name}")}", report);
        Assert.Empty(results
            .Where(result => result.Outcome is ConformanceOutcome.Failed or ConformanceOutcome.Unsupported)
            .Select(result => $"{result.Test.Id}: {result.Reason}"));
    }
}
