using System.Security.Cryptography;
using StreamFlow.Core.Containers;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Makes sure that images are where they are needed. Pulled images are files of a directory that all runs share; one process at a time adds to it.</summary>
internal static class SingularityImages
{
    // The variable is that of cwltool, whose images can be used as they are.
    private const string CacheScript = "printf %s \"${CWL_SINGULARITY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/streamflow/singularity}\"";

    /// <summary>Makes sure that an image is there.</summary>
    /// <param name="client">The location.</param>
    /// <param name="program">The program.</param>
    /// <param name="options">How images are fetched.</param>
    /// <param name="source">Where the image comes from.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The path of the image.</returns>
    /// <exception cref="ContainerImageException">It cannot be had.</exception>
    /// <exception cref="UnsupportedFeatureException">It would have to be built or imported.</exception>
    public static async Task<string> EnsureAsync(
        EngineClient client, string program, SingularityOptions options, ContainerImageSource source, CancellationToken cancellationToken)
    {
        foreach (var candidate in new[] { source.ImageId, source.Pull })
        {
            if (candidate is not null && candidate.StartsWith('/') && await ExistsAsync(client, candidate, cancellationToken))
            {
                return candidate;
            }
        }

        if (source is { Dockerfile: not null } or { FileSystem: not null, Pull: null })
        {
            throw new UnsupportedFeatureException(
                $"Singularity makes no image from {(source.Dockerfile is null ? "dockerImport" : "dockerFile")}; use Docker or Podman, or name an image with dockerPull");
        }

        var name = source.ImageId ?? source.Pull ?? source.Archive
            ?? throw new ContainerImageException("the DockerRequirement names no image; add dockerPull or dockerLoad");
        var cache = await CacheAsync(client, cancellationToken);
        var path = $"{cache}/{FileNameOf(name)}";
        if (await ExistsAsync(client, path, cancellationToken))
        {
            return path;
        }

        var from = source switch
        {
            { Pull: { } pull } => pull.Contains("://", StringComparison.Ordinal) ? pull : $"docker://{pull}",
            { Archive: { } archive } => $"docker-archive:{archive}",
            _ => throw new ContainerImageException($"the image '{name}' is not in '{cache}' on {client.Place}, and its DockerRequirement does not say where to get it; add dockerPull"),
        };
        await FetchAsync(client, program, options, from, path, cancellationToken);
        return path;
    }

    /// <summary>Makes sure that an image which is named by its address is there.</summary>
    /// <param name="client">The location.</param>
    /// <param name="program">The program.</param>
    /// <param name="options">How it is fetched.</param>
    /// <param name="address">The address, for example <c>docker://alpine</c>.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The path of the image.</returns>
    /// <exception cref="ContainerImageException">It cannot be had.</exception>
    public static async Task<string> EnsureAsync(
        EngineClient client, string program, SingularityOptions options, string address, CancellationToken cancellationToken)
    {
        var path = $"{await CacheAsync(client, cancellationToken)}/{FileNameOf(address)}";
        if (!await ExistsAsync(client, path, cancellationToken))
        {
            await FetchAsync(client, program, options, address, path, cancellationToken);
        }

        return path;
    }

    /// <summary>Gives the name of the file for an image: one component, with the tag. Those of Docker are called as cwltool calls them; two
    /// images of other registries, which have the scheme in front, do not meet.</summary>
    public static string FileNameOf(string image)
    {
        var name = image.StartsWith("docker://", StringComparison.Ordinal) ? image["docker://".Length..] : image.Replace("://", "_", StringComparison.Ordinal);
        return (name.Contains(':', StringComparison.Ordinal) ? name : name + "_latest").Trim('/').Replace('/', '_') + ".sif";
    }

    private static async Task<string> CacheAsync(EngineClient client, CancellationToken cancellationToken) =>
        (await client.AskAsync(ShellCommand.FromScript(CacheScript), cancellationToken)).StandardOutput;

    private static async Task<bool> ExistsAsync(EngineClient client, string path, CancellationToken cancellationToken) =>
        await client.Connector.GetFileSystem(client.Location).StatAsync(path, followLinks: true, cancellationToken) is not null;

    // Under a lock, so that two runs do not fetch the same image; the file has its name only when it is whole.
    private static async Task FetchAsync(
        EngineClient client, string program, SingularityOptions options, string from, string path, CancellationToken cancellationToken)
    {
        var directory = path[..path.LastIndexOf('/')];
        await client.Connector.GetFileSystem(client.Location).CreateDirectoryAsync(directory, cancellationToken);
        var partial = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.part";
        var fetch = new ShellCommand(program, "--quiet").Words(FetchWords(options, from)).Words(partial, from)
            .And().Words("mv", "-f", partial, path);
        var unlessThere = new ShellCommand("test", "-e", path).Or().Words("/bin/sh", "-c").Nested(fetch);
        var result = await client.AskAsync(["flock", $"{path}.lock", "/bin/sh", "-c", unlessThere.ToString()], cancellationToken);
        if (result.ExitCode != 0)
        {
            await client.Connector.GetFileSystem(client.Location).DeleteAsync(partial, CancellationToken.None);
            throw new ContainerImageException($"the image '{from}' cannot be fetched to {client.Place}: {EngineClient.Words(result)}");
        }
    }

    private static IEnumerable<string> FetchWords(SingularityOptions options, string from)
    {
        yield return from.StartsWith("docker-archive:", StringComparison.Ordinal) ? "build" : "pull";
        if (options.NoHttps == true)
        {
            yield return "--no-https";
        }

        if (options.DockerHost is { } host)
        {
            yield return $"--docker-host={host}";
        }
    }
}
