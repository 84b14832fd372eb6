using StreamFlow.Testing;

public sealed class WordCountTests
{
    // Runs everything on this machine. What comes out is compared with WordCountTests.*.verified.json;
    // STREAMFLOW_ACCEPT=1 dotnet test accepts what comes out now.
    [Fact]
    public async Task Run_OnItsOwnInputs_GivesWhatWasAccepted()
    {
        await using var run = await WorkflowTest.Of(WordCount.CreateProgram()).RunAsync();

        run.MatchesAccepted();
    }

    [Fact]
    public async Task Run_WhenACommandFails_Fails()
    {
        await using var run = await WorkflowTest.Of(WordCount.CreateProgram()).Stub("tr", "exit 3").RunToFailureAsync();

        Assert.Contains("exit code 3", run.Log);
    }
}
