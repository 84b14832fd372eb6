using StreamFlow.TestKit.Files;

namespace StreamFlow.Testing.Tests.Accepted;

public sealed class AcceptedOutputsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task MatchesAccepted_AcceptedOutputs_IsSilent()
    {
        await using var run = await WorkflowTest.Of(new CountLines { Text = CwlFile.FromText("lines.txt", "one\ntwo\n") }).RunAsync();

        run.MatchesAccepted();
    }

    [Fact]
    public async Task MatchesAccepted_NothingAccepted_ThrowsAndLeavesTheOutputs()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("STREAMFLOW_ACCEPT") == "1", "outputs are accepted in this run");
        var count = new CountLines { Text = CwlFile.FromText("lines.txt", "one\n") };
        await using var run = await WorkflowTest.Of(count, _directory.At("Some.cs")).RunAsync();

        var failure = Assert.Throws<TestRunException>(() => run.MatchesAccepted("Lines"));

        Assert.Contains("STREAMFLOW_ACCEPT=1", failure.Message, StringComparison.Ordinal);
        File.Move(_directory.At("Lines.received.json"), _directory.At("Lines.verified.json"));
        run.MatchesAccepted("Lines");
    }

    [Fact]
    public async Task MatchesAccepted_OtherOutputs_SaysWhereTheyDiffer()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("STREAMFLOW_ACCEPT") == "1", "outputs are accepted in this run");
        _directory.Write("Lines.verified.json", "{\n  \"count\": 1\n}\n");
        await using var run = await WorkflowTest.Of(new CountLines { Text = CwlFile.FromText("lines.txt", "") }, _directory.At("Some.cs")).RunAsync();

        var failure = Assert.Throws<TestRunException>(() => run.MatchesAccepted("Lines"));

        Assert.Contains("first difference in line 2:\n  accepted:   \"count\": 1", failure.Message, StringComparison.Ordinal);
    }
}
