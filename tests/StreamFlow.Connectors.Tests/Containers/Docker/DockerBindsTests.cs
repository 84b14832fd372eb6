using StreamFlow.Connectors.Containers.Docker;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

public sealed class DockerBindsTests
{
    [Fact]
    public void SourcesOf_VolumesAndMounts_AreThePathsOfTheHost()
    {
        var deployment = new DockerDeployment
        {
            Image = "i",
            Volume = ["/data:/in:ro", "named:/cache", "/alone"],
            Mount = ["type=bind,source=/a,target=/b", "type=volume,source=v,target=/v", "type=bind,\"src=/with,comma\",dst=/c", "type=tmpfs,target=/t"],
        };

        Assert.Equal(["/data", "/a", "/with,comma"], DockerBinds.SourcesOf(deployment));
    }

    [Fact]
    public void Resolve_RelativeSources_StartFromTheDirectory()
    {
        var deployment = new DockerDeployment
        {
            Image = "i",
            Volume = ["./in:/in:ro", "../up:/up", "named:/cache", "/abs:/abs"],
            Mount = ["type=bind,src=./a,target=/b", "type=volume,source=v,target=/v"],
        };

        var resolved = DockerBinds.Resolve(deployment, "/etc/x,y");

        Assert.Equal(["/etc/x,y/in:/in:ro", "/etc/up:/up", "named:/cache", "/abs:/abs"], resolved.Volume!);
        Assert.Equal(["type=bind,\"source=/etc/x,y/a\",target=/b", "type=volume,source=v,target=/v"], resolved.Mount!);
    }

    [Theory]
    [InlineData("/a:/b", null, true)]
    [InlineData("/a:/b:ro", null, false)]
    [InlineData("/a:/b:z,ro", null, false)]
    [InlineData("named:/b", null, false)]
    [InlineData(null, "type=bind,source=/a,target=/b", true)]
    [InlineData(null, "type=bind,source=/a,target=/b,readonly", false)]
    [InlineData(null, "type=tmpfs,target=/b", false)]
    public void AreWritable_Mounts_AreThoseOfTheHostThatAreNotReadOnly(string? volume, string? mount, bool expected) => Assert.Equal(
        expected,
        DockerBinds.AreWritable(new DockerDeployment { Image = "i", Volume = volume is null ? null : [volume], Mount = mount is null ? null : [mount] }));
}
