using StreamFlow.Core.Observation;
using StreamFlow.Hosting.Progress;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Tests.Progress;

public sealed class LiveBlockTests
{
    [Fact]
    public void Draw_StepsInAllStates_ShowsOneLineEach()
    {
        var lines = Draw(
            100,
            30,
            Events.Started("/list", "/count", "/report"),
            Events.Job(0, "/list"),
            Events.Finished(0.25, "/list", completed: 1),
            Events.Job(1, "/count", "0.0"),
            Events.Progress(2, "/count", total: 10, running: 2, completed: 4));
        Assert.Equal(
            [
                "✓ /list            1/1                 250 ms  ━━━━━━━━━━━━━━━━━━━━  local",
                "⠋ /count          4/10  2 running       4.0 s  ━━━━━━━━━━━━────────  local",
                "· /report            -                         ────────────────────  local",
            ],
            lines);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(45)]
    [InlineData(60)]
    [InlineData(75)]
    public void Draw_NarrowTerminal_NeverWrapsALine(int width)
    {
        var lines = Draw(width, 30, Events.Started("/a/rather/long/path/of/a/step/deep/in/a/workflow"), Events.Progress(1, "/other", 1000, 20, 500));
        Assert.All(lines, line => Assert.True(line.Length < width, $"{line.Length} characters: {line}"));
    }

    [Fact]
    public void Draw_MoreStepsThanLines_KeepsThoseThatRun()
    {
        var steps = Enumerable.Range(0, 50).Select(i => $"/s{i}").ToArray();
        var lines = Draw(100, 10, Events.Started(steps), Events.Job(0, "/s40"), Events.Progress(0, "/s40", 1, 1, 0), Events.Finished(1, "/s0", 1));
        Assert.Equal(10, lines.Count);
        Assert.Contains(lines, line => line.Contains("/s40 ", StringComparison.Ordinal));
        Assert.Equal("  … and 41 more steps, 1 of 50 steps done", lines[^1]);
    }

    [Fact]
    public void Draw_MoreRunningStepsThanLines_FillsTheScreenAndNoMore()
    {
        var steps = Enumerable.Range(0, 50).Select(i => $"/s{i}").ToArray();
        var lines = Draw(100, 10, [Events.Started(steps), .. steps.Select(step => Events.Progress(0, step, 1, 1, 0))]);
        Assert.Equal(10, lines.Count);
        Assert.Equal("  … and 41 more steps, 0 of 50 steps done", lines[^1]);
    }

    private static List<string> Draw(int width, int height, params WorkflowEvent[] events)
    {
        var board = new RunBoard();
        foreach (var workflowEvent in events)
        {
            board.Follow(workflowEvent);
        }

        return new LiveBlock(Palette.Plain).Draw(board, Events.At(5), frame: 0, width, height);
    }
}
