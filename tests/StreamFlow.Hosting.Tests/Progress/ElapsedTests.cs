using StreamFlow.Hosting.Progress;

namespace StreamFlow.Hosting.Tests.Progress;

public sealed class ElapsedTests
{
    [Theory]
    [InlineData(0.0123, "12 ms")]
    [InlineData(4.25, "4.3 s")]
    [InlineData(59.99, "60.0 s")]
    [InlineData(185, "3 min 05 s")]
    [InlineData(7620, "2 h 07 min")]
    [InlineData(100_000, "27 h 46 min")]
    public void Format_AnySpan_UsesTheUnitThatAPersonWould(double seconds, string expected) =>
        Assert.Equal(expected, Elapsed.Format(TimeSpan.FromSeconds(seconds)));
}
