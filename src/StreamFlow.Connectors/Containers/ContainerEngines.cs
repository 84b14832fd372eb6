using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers;

/// <summary>The container engines that this system has.</summary>
internal static class ContainerEngines
{
    /// <summary>Registers all engines.</summary>
    /// <param name="environment">The environment of this process, for clients on this machine.</param>
    /// <param name="time">The clock.</param>
    /// <param name="dockerProgram">The client program for Docker containers; null takes Docker, or Podman where that is what a location has.</param>
    public static ContainerEngineRegistry Create(IReadOnlyDictionary<string, string> environment, TimeProvider time, string? dockerProgram = null)
    {
        var clients = new ClientEnvironment(environment);
        var programs = dockerProgram is null ? DockerEngine.AnyProgram : [dockerProgram];
        return new ContainerEngineRegistry()
            .Register<DockerContainers>(containers => new DockerEngine(containers, programs, clients, time))
            .Register<SingularityContainers>(containers => new SingularityEngine(containers, clients));
    }
}
