using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Core.Containers;

/// <summary>Runs single commands in containers of their own, at the locations of any connector: Docker, Podman, Singularity.</summary>
/// <remarks>
/// The client program of the engine is run through the connector of the location, so containers work wherever commands do. One
/// engine serves one run: it remembers what it found out about locations and images. All members may be called concurrently.
/// </remarks>
public interface IContainerEngine
{
    /// <summary>Gets the name of the engine for people, for example <c>Docker</c>.</summary>
    string Name { get; }

    /// <summary>Finds out whether the engine can be used at a location.</summary>
    /// <param name="connector">The connector of the location.</param>
    /// <param name="location">The location.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns><see langword="null"/> when it can; otherwise why not, in the words of the engine where it has some.</returns>
    ValueTask<string?> WhyUnavailableAsync(IConnector connector, ExecutionLocation location, CancellationToken cancellationToken);

    /// <summary>Makes sure that an image is at a location: it is fetched or built when it is missing, and only once however many callers ask.</summary>
    /// <param name="connector">The connector of the location.</param>
    /// <param name="location">The location, at which the engine can be used.</param>
    /// <param name="source">Where the image comes from.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The name under which <see cref="RunAsync"/> finds the image.</returns>
    /// <exception cref="ContainerImageException">The image cannot be had; the message has the words of the engine.</exception>
    /// <exception cref="UnsupportedFeatureException">The engine cannot make images in that way.</exception>
    ValueTask<string> GetImageAsync(IConnector connector, ExecutionLocation location, ContainerImageSource source, CancellationToken cancellationToken);

    /// <summary>Runs a command in a new container and waits for it to end. The container is gone afterwards, whatever happened.</summary>
    /// <param name="connector">The connector of the location.</param>
    /// <param name="location">The location.</param>
    /// <param name="request">What to run and how.</param>
    /// <param name="cancellationToken">Ends the command and removes the container.</param>
    /// <returns>The exit code of the command, or that of the engine's client when there was no command to run.</returns>
    /// <exception cref="TimeoutException">The command ran longer than its <see cref="CommandRequest.Timeout"/>; the container was removed.</exception>
    /// <exception cref="WorkflowExecutionException">The container could not be started.</exception>
    ValueTask<CommandResult> RunAsync(IConnector connector, ExecutionLocation location, ContainerRequest request, CancellationToken cancellationToken);
}
