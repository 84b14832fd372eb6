using StreamFlow.Connectors.Containers;

namespace StreamFlow.Connectors.Tests.Containers;

public sealed class OptionFlagsTests
{
    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void Of_OptionsOfEveryKind_GivesOneWordForEachValue()
    {
        var options = new DockerContainers
        {
            AddHost = ["db:10.0.0.1", "web:10.0.0.2"],
            BlkioWeight = 300,
            Cgroupns = DockerCgroupNamespace.Private,
            Cpus = 1.5,
            Gpus = 2,
            HealthInterval = TimeSpan.FromSeconds(1.5),
            Memory = ByteSize.FromMebibytes(64),
            Privileged = false,
            PublishAll = true,
            SigProxy = false,
            StopTimeout = TimeSpan.FromSeconds(3),
            Volume = ["/a:/b c"],
        };

        Assert.Equal(
            [
                "--add-host=db:10.0.0.1", "--add-host=web:10.0.0.2", "--blkio-weight=300", "--cgroupns=private", "--cpus=1.5", "--gpus=2",
                "--health-interval=1500ms", "--memory=67108864", "--publish-all", "--sig-proxy=false", "--stop-timeout=3", "--volume=/a:/b c",
            ],
            OptionFlags.Of(options, Nothing).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_NothingSet_IsEmpty() => Assert.Empty(OptionFlags.Of(new SingularityContainers(), Nothing));

    [Fact]
    public void Of_LeftOut_IsNotThere() =>
        Assert.Empty(OptionFlags.Of(new DockerContainers { Rm = true }, new HashSet<string> { nameof(DockerOptions.Rm) }));
}
