using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>The image of a deployment.</summary>
internal static class SingularityImage
{
    /// <summary>Makes sure that it is there.</summary>
    /// <param name="name">The name of the deployment.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="program">The program.</param>
    /// <param name="client">The location.</param>
    /// <param name="directory">The directory that a relative path on this machine starts from.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>What the program takes as the image: a path, or an address that it sees to itself.</returns>
    /// <exception cref="DeploymentException">It cannot be had.</exception>
    public static async ValueTask<string> RequireAsync(
        string name, SingularityDeployment deployment, string program, EngineClient client, string directory, CancellationToken cancellationToken)
    {
        var image = deployment.Image;
        var isRegistry = image.Contains("://", StringComparison.Ordinal);
        if (!isRegistry)
        {
            // Archives, too, are said by an address, such as docker-archive:image.tar; the program keeps what it makes of them by their contents.
            return client.Location.IsLocal && !image.Contains(':', StringComparison.Ordinal) ? Path.GetFullPath(image, directory) : image;
        }

        if (deployment.DisableCache == true || image.StartsWith("instance://", StringComparison.Ordinal))
        {
            return image;
        }

        try
        {
            return await SingularityImages.EnsureAsync(client, program, deployment, image, cancellationToken);
        }
        catch (ContainerImageException error)
        {
            throw new DeploymentException(name, error.Message, error);
        }
    }
}
