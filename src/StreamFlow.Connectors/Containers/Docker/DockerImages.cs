using System.Security.Cryptography;
using System.Text;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>Makes sure that images are where they are needed: pulled, loaded, imported or built once, and only when missing.</summary>
internal static class DockerImages
{
    /// <summary>Makes sure that an image is there.</summary>
    /// <param name="client">The location.</param>
    /// <param name="program">The client program.</param>
    /// <param name="source">Where the image comes from.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The name to run it by.</returns>
    /// <exception cref="ContainerImageException">It cannot be had.</exception>
    public static async Task<string> EnsureAsync(EngineClient client, string program, ContainerImageSource source, CancellationToken cancellationToken)
    {
        if (source.Dockerfile is { } dockerfile)
        {
            return await BuildAsync(client, program, source, dockerfile, cancellationToken);
        }

        if ((source.ImageId ?? source.Pull) is { } wanted && await ExistsAsync(client, program, wanted, cancellationToken))
        {
            return wanted;
        }

        return source switch
        {
            { Pull: { } name } => await PullAsync(client, program, name, source.ImageId, cancellationToken),
            { Archive: { } archive } => await LoadAsync(client, program, archive, source.ImageId, cancellationToken),
            { FileSystem: { } archive } => await ImportAsync(client, program, archive, source.ImageId, cancellationToken),
            _ => throw new ContainerImageException(
                $"the image '{source}' is not on {client.Place}, and its DockerRequirement does not say where to get it; add dockerPull, dockerLoad, dockerFile or dockerImport"),
        };
    }

    /// <summary>Pulls an image when it is missing.</summary>
    public static async Task EnsurePulledAsync(EngineClient client, string program, string image, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(client, program, image, cancellationToken))
        {
            await RequireAsync(client, $"the image '{image}' cannot be pulled to {client.Place}", [program, "pull", "--quiet", image], cancellationToken);
        }
    }

    /// <summary>Gets whether an image is at a location.</summary>
    public static async Task<bool> ExistsAsync(EngineClient client, string program, string image, CancellationToken cancellationToken) =>
        (await client.AskAsync([program, "image", "inspect", "--format", "{{.Id}}", image], cancellationToken)).ExitCode == 0;

    private static async Task<string> PullAsync(EngineClient client, string program, string name, string? id, CancellationToken cancellationToken)
    {
        await EnsurePulledAsync(client, program, name, cancellationToken);
        if (id is null || id == name)
        {
            return name;
        }

        // The identifier may be one that the image has had all along.
        if (!await ExistsAsync(client, program, id, cancellationToken))
        {
            await RequireAsync(client, $"the image '{name}' cannot be called '{id}', as dockerImageId has it", [program, "tag", name, id], cancellationToken);
        }

        return id;
    }

    private static async Task<string> LoadAsync(EngineClient client, string program, string archive, string? id, CancellationToken cancellationToken)
    {
        var said = await RequireAsync(
            client, $"the image archive '{archive}' cannot be loaded on {client.Place}", [program, "load", "--input", archive], cancellationToken);
        if (id is not null)
        {
            return await ExistsAsync(client, program, id, cancellationToken)
                ? id
                : throw new ContainerImageException($"the image archive '{archive}' has no image '{id}', which its dockerImageId names; it said: {said.Trim()}");
        }

        // "Loaded image: name:tag", or "Loaded image ID: sha256:..." when it has no name.
        var line = said.Split('\n').LastOrDefault(static text => text.StartsWith("Loaded image", StringComparison.Ordinal));
        return line is null
            ? throw new ContainerImageException($"the image archive '{archive}' was loaded, but not under a name; add dockerImageId. It said: {said.Trim()}")
            : line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim();
    }

    private static async Task<string> ImportAsync(EngineClient client, string program, string archive, string? id, CancellationToken cancellationToken)
    {
        var digest = await client.Connector.GetFileSystem(client.Location).HashAsync(archive, cancellationToken);
        var name = id ?? $"streamflow-import:{digest.Sha1}";
        if (!await ExistsAsync(client, program, name, cancellationToken))
        {
            await RequireAsync(client, $"the file system '{archive}' cannot be imported on {client.Place}", [program, "import", archive, name], cancellationToken);
        }

        return name;
    }

    // The name has the digest of the text: an image is built once for each text, and another text makes another image.
    private static async Task<string> BuildAsync(
        EngineClient client, string program, ContainerImageSource source, string dockerfile, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dockerfile)).AsSpan(0, 16));
        var name = $"streamflow-build:{digest}";
        if (await ExistsAsync(client, program, name, cancellationToken))
        {
            return name;
        }

        var files = client.Connector.GetFileSystem(client.Location);
        var directory = $"/tmp/streamflow-build-{digest[..8]}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        await files.CreateDirectoryAsync(directory, cancellationToken);
        try
        {
            await using (var stream = await files.OpenWriteAsync(directory + "/Dockerfile", cancellationToken))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(dockerfile), cancellationToken);
            }

            List<string> words = [program, "build", $"--tag={name}"];
            if (source.ImageId is { } id)
            {
                words.Add($"--tag={id}");
            }

            words.Add(directory);
            await RequireAsync(client, $"the Dockerfile of '{source}' cannot be built on {client.Place}", words, cancellationToken);
        }
        finally
        {
            await files.DeleteAsync(directory, CancellationToken.None);
        }

        return name;
    }

    private static async Task<string> RequireAsync(EngineClient client, string trouble, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var result = await client.AskAsync(words, cancellationToken);
        return result.ExitCode == 0
            ? result.StandardOutput
            : throw new ContainerImageException($"{trouble}: {EngineClient.Words(result)}");
    }
}
