using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

public sealed class DockerInspectionTests
{
    private const string Running = """
        {
          "Name": "/box", "State": {"Status": "running", "Running": true, "Paused": false, "ExitCode": 0, "Error": ""},
          "HostConfig": {"Tmpfs": {"/scratch": "size=1m"}},
          "Mounts": [
            {"Type": "bind", "Source": "/data", "Destination": "/in/", "RW": false},
            {"Type": "volume", "Name": "v", "Source": "/var/lib/docker/volumes/v/_data", "Destination": "/cache", "RW": true}
          ],
          "NetworkSettings": {"IPAddress": "", "Networks": {"mine": {"IPAddress": "172.18.0.2"}}}
        }
        """;

    [Theory]
    [InlineData(Running)]
    [InlineData("[" + Running + "]")]
    public void Read_OfDockerAndOfPodman_IsTheSame(string json)
    {
        var container = DockerInspection.Read(json);

        Assert.Equal(("box", true, "172.18.0.2"), (container.Name, container.IsRunning, container.Address));
        Assert.Equal(
            [new ContainerMount("/data", "/in", IsReadOnly: true), new ContainerMount(string.Empty, "/cache", IsReadOnly: false), new ContainerMount(string.Empty, "/scratch", IsReadOnly: false)],
            container.Mounts);
    }

    [Fact]
    public void Read_ContainerThatHasEnded_SaysHow()
    {
        var container = DockerInspection.Read("""{"Name": "/box", "State": {"Status": "exited", "Running": false, "ExitCode": 137, "OOMKilled": true, "Error": "too small"}}""");

        Assert.False(container.IsRunning);
        Assert.Equal("exited with exit code 137, for want of memory: too small", container.State);
    }
}
