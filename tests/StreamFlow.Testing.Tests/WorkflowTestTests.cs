namespace StreamFlow.Testing.Tests;

public sealed class WorkflowTestTests
{
    [Fact]
    public async Task RunAsync_OfATool_GivesItsOutputs()
    {
        var count = new CountLines { Text = CwlFile.FromText("lines.txt", "one\ntwo\n") };

        await using var run = await WorkflowTest.Of(count).RunAsync();

        Assert.Equal("2", run.TextOf(count.Count).Trim());
        Assert.Equal("lines.count", Path.GetFileName(run.PathOf(count.Count)));
        Assert.Equal(8, run.Value(count.Size));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task RunAsync_PathOfAFile_IsRelativeToTheTest()
    {
        var count = new CountLines { Text = new CwlFile("CountLines.cs") };

        await using var run = await WorkflowTest.Of(count).RunAsync();

        Assert.Equal(new FileInfo(run.PathOf(count.Count)).Length, run.TextOf(count.Count).Length);
        Assert.True(run.Value(count.Size) > 100);
    }

    [Fact]
    public async Task RunAsync_OfAProgram_RunsOnThisMachineWithStubs()
    {
        await using var run = await WorkflowTest.Of(Greetings.CreateProgram())
            .With(Greetings.Names, ["Grace", "it's\nme"])
            .With(Greetings.Letter, new CwlFile("Greet.cs"))
            .Stub("greet", "echo hello \"$2\"")
            .RunAsync();

        Assert.Equal("hello Grace\n", run.TextOf(Greetings.Greeting));
        var call = Assert.Single(run.CallsOf("greet"));
        Assert.Equal(["--kindly", "Grace", "it's\nme", "--letter"], call.Take(4));
        Assert.EndsWith("/Greet.cs", call[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FailingCommand_ThrowsWithWhatTheRunSaid()
    {
        var test = WorkflowTest.Of(Greetings.CreateProgram()).Stub("greet", "echo it broke >&2; exit 3");

        var failure = await Assert.ThrowsAsync<TestRunException>(test.RunAsync);

        Assert.Contains("it broke", failure.Message, StringComparison.Ordinal);
        Assert.Contains("exit code 3", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunToFailureAsync_FailingCommand_GivesTheRun()
    {
        await using var run = await WorkflowTest.Of(Greetings.CreateProgram()).Stub("greet", "exit 3").RunToFailureAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Outputs);
    }

    [Fact]
    public async Task RunToFailureAsync_RunThatWorks_Throws()
    {
        var test = WorkflowTest.Of(new CountLines { Text = CwlFile.FromText("a.txt", "") });

        var failure = await Assert.ThrowsAsync<TestRunException>(test.RunToFailureAsync);

        Assert.Contains("a.count", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithBindings_DeploymentThatIsNotThere_Fails()
    {
        await using var run = await WorkflowTest.Of(Greetings.CreateProgram()).Stub("greet", "true").WithBindings().RunToFailureAsync();

        Assert.Contains("cluster", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_OutputOfAnotherStep_SaysSo()
    {
        var count = new CountLines { Text = CwlFile.FromText("a.txt", "") };
        await using var run = await WorkflowTest.Of(count).RunAsync();

        Assert.Throws<ArgumentException>(() => run.Value(new CountLines { Text = CwlFile.FromText("b.txt", "") }.Size));
        Assert.Throws<ArgumentException>(() => run.TextOf(Greetings.Greeting));
        Assert.Throws<TestRunException>(() => run.TextOf("absent"));
        Assert.Throws<TestRunException>(() => run.PathOf("size"));
    }

    [Theory]
    [InlineData("/bin/sh")]
    [InlineData("..")]
    [InlineData("")]
    public void Stub_Path_IsRefused(string command) =>
        Assert.Throws<ArgumentException>(() => WorkflowTest.Of(Greetings.CreateProgram()).Stub(command, "true"));
}
