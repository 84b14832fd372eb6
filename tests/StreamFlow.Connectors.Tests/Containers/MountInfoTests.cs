using StreamFlow.Connectors.Containers;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Tests.Containers;

public sealed class MountInfoTests
{
    private const string Host = """
        22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
        23 22 0:20 / /proc rw - proc proc rw
        30 22 8:1 / /data rw,relatime shared:5 - xfs /dev/sda1 rw
        31 30 8:2 / /data/inner rw,relatime - xfs /dev/sda2 rw
        32 22 8:1 /exports/a\040b /mnt/x\134y rw - xfs /dev/sda1 rw
        """;

    [Theory]
    [InlineData("181 151 254:0 /tmp /tmp rw,nosuid master:2 - ext4 /dev/vda rw", "/tmp", "/tmp", false)]
    [InlineData("181 151 254:0 /home/u /in ro,nosuid - ext4 /dev/vda rw", "/home/u", "/in", true)]
    [InlineData("181 151 8:1 /set /in rw - xfs /dev/sda1 rw", "/data/set", "/in", false)]
    [InlineData("181 151 8:1 /exports/a\\040b/c /in rw - xfs /dev/sda1 rw", "/mnt/x\\y/c", "/in", false)]
    [InlineData("181 151 8:1 /inner/z /in rw - xfs /dev/sda1 rw", "", "/in", false)] // Something else lies over it outside.
    [InlineData("181 151 254:0 / /host rw - ext4 /dev/vda rw", "/", "/host", false)]
    [InlineData("181 151 0:77 / /scratch rw - tmpfs tmpfs rw", "", "/scratch", false)]
    public void Compare_Mount_IsThePathOutsideOrNone(string line, string source, string target, bool isReadOnly) =>
        Assert.Equal([new ContainerMount(source, target, isReadOnly)], MountInfo.Compare(line, Host));

    [Fact]
    public void Compare_TheContainersOwn_IsLeftOut() => Assert.Empty(MountInfo.Compare(
        """
        181 151 0:46 / / rw - overlay overlay ro
        183 181 0:6 / /dev rw - devtmpfs devtmpfs rw
        184 183 0:23 / /dev/shm rw - tmpfs tmpfs rw
        190 181 0:50 / /proc rw - proc proc rw
        191 181 0:22 / /sys rw - sysfs sysfs rw
        garbage
        """,
        Host));

    [Fact]
    public void Compare_TwoAtOnePath_TheLaterLiesOnTop() => Assert.Equal(
        [new ContainerMount("/data/b", "/in", IsReadOnly: false)],
        MountInfo.Compare("1 2 8:1 /a /in rw - xfs x rw\n3 1 8:1 /b /in rw - xfs x rw", Host));
}
