using StreamFlow.Connectors.Containers.Docker;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

public sealed class DockerFactsTests
{
    [Fact]
    public void Read_Docker_KnowsItsLimits()
    {
        var facts = DockerFacts.Read("docker", "1000:1000", """
            {"NCPU":2,"MemoryLimit":true,"SwapLimit":false,"CpuCfsQuota":true,"InitBinary":"docker-init","SecurityOptions":["name=seccomp,profile=default"]}
            """);

        Assert.Equal(new DockerFacts("docker", "1000:1000") { Cores = 2, HasSwapLimit = false, HasInit = true, CallerInside = "1000:1000" }, facts);
    }

    [Fact]
    public void Read_RootlessDocker_NeedsNoUser() =>
        Assert.Null(DockerFacts.Read("docker", "1000:1000", """{"NCPU":2,"SecurityOptions":["name=rootless"]}""").User);

    [Fact]
    public void Read_Podman_IsKnown() => Assert.Equal(
        new DockerFacts("podman", "0:0") { IsPodman = true, Cores = 8, CallerInside = "0:0" },
        DockerFacts.Read("podman", "0:0", """{"host":{"cpus":8}}"""));

    [Theory]
    [InlineData("docker", """{"SecurityOptions":["name=rootless"]}""", "0:0")]
    [InlineData("docker", """{"SecurityOptions":["name=userns"]}""", null)]
    [InlineData("docker", """{"SecurityOptions":["name=seccomp,profile=default"]}""", "1000:100")]
    [InlineData("podman", """{"host":{"security":{"rootless":true}}}""", "0:0")]
    [InlineData("podman", """{"host":{"security":{"rootless":false}}}""", "1000:100")]
    public void Read_EachKindOfUsers_KnowsWhoTheCallerIsInside(string program, string json, string? expected) =>
        Assert.Equal(expected, DockerFacts.Read(program, "1000:100", json).CallerInside);
}
