using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

/// <summary>The same with Podman, where it is installed and has the small image. No script of the test bed sets it up.</summary>
public sealed class PodmanContractTests : ConnectorContract
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _processes.Dispose();
    }

    protected override async ValueTask<IConnector> CreateAsync()
    {
        Assert.SkipUnless(await HasImageAsync(), $"There is no Podman with the image {ContainerEngineServer.SmallImage}: podman load takes what docker save gives.");
        return new DockerConnector(
            new DockerDeployment
            {
                Image = ContainerEngineServer.SmallImage,

                // Podman's own runtime knows no hybrid control groups, and raises limits, for which root of some machines has no right.
                Runtime = "runc",
                Ulimit = ["nofile=1024:1024", "nproc=1000:1000"],
                Command = ["sh", "-c", "trap exit TERM; while :; do sleep 1 & wait; done"],
            },
            new ConnectorContext { DeploymentName = "pod", ConfigDirectory = "/", Processes = _processes },
            ["no-such-docker", "podman"]);
    }

    private static async Task<bool> HasImageAsync() =>
        await ContainerEngineServer.AskAsync("sh", "-c", $"podman image exists {ContainerEngineServer.SmallImage} 2>/dev/null && command -v runc || true") is { Length: > 0 };
}
