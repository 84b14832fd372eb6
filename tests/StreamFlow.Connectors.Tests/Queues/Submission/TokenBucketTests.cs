using StreamFlow.Connectors.Queues.Submission;

namespace StreamFlow.Connectors.Tests.Queues.Submission;

public sealed class TokenBucketTests
{
    private readonly SkippingClock _clock = new();

    [Fact]
    public async Task TakeAsync_MoreThanTheBurst_WaitsForEachOfTheRest()
    {
        var bucket = new TokenBucket(capacity: 3, perSecond: 2, _clock);

        List<double> times = [];
        for (var i = 0; i < 6; i++)
        {
            await bucket.TakeAsync(TestContext.Current.CancellationToken);
            times.Add(_clock.Passed.TotalSeconds);
        }

        Assert.Equal([0, 0, 0, 0.5, 1, 1.5], times);
    }

    [Fact]
    public async Task TakeAsync_AfterALongTime_HasNoMoreThanTheBurst()
    {
        var bucket = new TokenBucket(capacity: 2, perSecond: 1, _clock);
        _clock.Pass(TimeSpan.FromHours(1));

        for (var i = 0; i < 3; i++)
        {
            await bucket.TakeAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1), _clock.Passed);
    }

    /// <summary>A clock on which whoever waits has waited at once.</summary>
    private sealed class SkippingClock : TimeProvider
    {
        public TimeSpan Passed { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => Passed += time;

        public override long GetTimestamp() => Passed.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pass(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
