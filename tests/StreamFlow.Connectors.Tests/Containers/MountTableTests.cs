using StreamFlow.Connectors.Containers;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Tests.Containers;

public sealed class MountTableTests
{
    private static readonly MountTable Table = new(
    [
        new ContainerMount("/host/data", "/data", IsReadOnly: false),
        new ContainerMount("/host/data/fixed", "/fixed", IsReadOnly: true),
        new ContainerMount(string.Empty, "/data/own", IsReadOnly: false),
        new ContainerMount("/", "/host", IsReadOnly: true),
    ]);

    [Theory]
    [InlineData("/data", false, "/host/data")]
    [InlineData("/data/a b", false, "/host/data/a b")]
    [InlineData("/data2/a", false, null)]
    [InlineData("/data/own/a", false, null)]
    [InlineData("/data/owner", true, "/host/data/owner")]
    [InlineData("/fixed/a", false, "/host/data/fixed/a")]
    [InlineData("/fixed/a", true, null)]
    [InlineData("/host/etc", false, "/etc")]
    [InlineData("/tmp", false, null)]
    public void ToOutside_Path_IsThatOfTheDeepestMount(string path, bool forWriting, string? expected) => Assert.Equal(expected, Table.ToOutside(path, forWriting));

    [Theory]
    [InlineData("/host/data/fixed/a", "/data/fixed/a /fixed/a /host/host/data/fixed/a")]
    [InlineData("/host/data/own/a", "/host/host/data/own/a")]
    [InlineData("/host/data2", "/host/host/data2")]
    public void ToInside_Path_IsThatOfEveryMountThatShowsIt(string path, string expected) => Assert.Equal(expected.Split(' '), Table.ToInside(path));

    [Theory]
    [InlineData("/data", true)]
    [InlineData("/data/own", false)]
    [InlineData("/dat", false)]
    public void HasMountsBelow_Path_CountsOnlyThoseBelow(string path, bool expected) => Assert.Equal(expected, Table.HasMountsBelow(path));
}
