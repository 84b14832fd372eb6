using StreamFlow.Connectors.Queues.Pbs;
using StreamFlow.Core.Resources;

namespace StreamFlow.Connectors.Tests.Queues.Pbs;

public sealed class PbsResourcesTests
{
    private static readonly JobResources Wanted = new() { Cores = 2, MemoryMiB = 100, Gpus = 1, Locations = 3 };

    [Theory]
    [InlineData("", "select=3:ncpus=2:mem=100mb:ngpus=1")]
    [InlineData("select=1:ncpus=8", "select=1:ncpus=8")]
    [InlineData("ncpus=4", "ncpus=4,mem=100mb,ngpus=1")]
    [InlineData("place=scatter", "select=3:ncpus=2:mem=100mb:ngpus=1,place=scatter")]
    public void Complete_ServiceAndJob_TheServiceWinsAndPbsAcceptsTheMixture(string own, string expected) =>
        Assert.Equal(expected, string.Join(',', PbsResources.Complete(own.Split(',', StringSplitOptions.RemoveEmptyEntries), Wanted, null)));

    [Fact]
    public void Complete_TimeLimitOfTheJob_TakesThePlaceOfThatOfTheService() => Assert.Equal(
        ["mem=1gb", "walltime=25:00:01"],
        PbsResources.Complete(["walltime=01:00:00", "mem=1gb"], JobResources.Unspecified, TimeSpan.FromSeconds((25 * 3600) + 0.5)));

    [Fact]
    public void Complete_NothingAskedFor_AddsNothing() => Assert.Empty(PbsResources.Complete([], JobResources.Unspecified, null));
}
