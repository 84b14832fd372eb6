using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Tracking;

namespace StreamFlow.Connectors.Tests.Queues.Tracking;

public sealed class PollingClockTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddDays(1);
    private readonly PollingClock _clock = new(new QueueTiming { PollingInterval = TimeSpan.FromSeconds(10) });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(20, 5)]
    [InlineData(3600, 10)]
    public void Next_TimeSinceTheLastChange_LengthensTheIntervalUpToItsCeiling(int quiet, int expected) =>
        Assert.Equal(TimeSpan.FromSeconds(expected), _clock.Next([Changed(3600), Changed(quiet)], Now));

    [Fact]
    public void Next_JobsAreLong_IsLongThoughOneHasJustEnded()
    {
        _clock.Note(TimeSpan.FromHours(1));

        Assert.Equal(TimeSpan.FromSeconds(10), _clock.Next([Changed(0)], Now));
    }

    [Fact]
    public void Next_QueriesFail_BacksOffUntilOneSucceeds()
    {
        List<double> intervals = [];
        for (var i = 0; i < 8; i++)
        {
            _clock.NoteFailure();
            intervals.Add(_clock.Next([Changed(0)], Now).TotalSeconds);
        }

        _clock.NoteAnswer();

        Assert.Equal([10, 20, 40, 80, 160, 320, 320, 320], intervals);
        Assert.Equal(1, _clock.Next([Changed(0)], Now).TotalSeconds);
    }

    private static QueueJob Changed(int secondsAgo) => new("/x", "x") { LastChange = Now.AddSeconds(-secondsAgo) };
}
