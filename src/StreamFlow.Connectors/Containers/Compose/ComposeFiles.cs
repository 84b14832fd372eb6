using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Containers.Compose;

/// <summary>The Compose files of a deployment where Compose reads them: in their place on this machine, in a directory of their own elsewhere.</summary>
internal sealed class ComposeFiles
{
    private readonly EngineClient _client;
    private readonly string? _temporary;

    private ComposeFiles(EngineClient client, IReadOnlyList<string> paths, string? directory, string? temporary)
    {
        _client = client;
        Paths = paths;
        Directory = directory;
        _temporary = temporary;
    }

    /// <summary>Gets the paths of the files.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Gets the directory that paths in the files start from; null for that of the first one.</summary>
    public string? Directory { get; }

    /// <summary>Brings the files to the location, with the <c>.env</c> beside the first one. What else they refer to has to be there.</summary>
    /// <param name="name">The name of the deployment.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="client">The location.</param>
    /// <param name="configDirectory">The directory that relative paths on this machine start from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DeploymentException">A file does not exist.</exception>
    public static async ValueTask<ComposeFiles> BringAsync(
        string name, DockerComposeDeployment deployment, EngineClient client, string configDirectory, CancellationToken cancellationToken)
    {
        string[] sources = [.. deployment.Files.Select(file => Path.GetFullPath(file, configDirectory))];
        if (Array.Find(sources, static source => !File.Exists(source)) is { } missing)
        {
            throw new DeploymentException(name, $"there is no Compose file '{missing}'; 'files' are named from the directory of the file that declares the deployment");
        }

        if (client.Location.IsLocal)
        {
            return new ComposeFiles(client, sources, deployment.ProjectDirectory is { } local ? Path.GetFullPath(local, configDirectory) : null, null);
        }

        var made = await client.AskAsync(["mktemp", "-d", "/tmp/streamflow-compose-XXXXXX"], cancellationToken);
        if (made.ExitCode != 0)
        {
            throw new DeploymentException(name, $"the Compose files cannot be brought to {client.Place}: {EngineClient.Words(made)}");
        }

        var temporary = made.StandardOutput.Trim();
        var paths = new List<string>();
        for (var i = 0; i < sources.Length; i++)
        {
            paths.Add($"{temporary}/{i}-{Path.GetFileName(sources[i])}");
            await client.Connector.CopyLocalToRemoteAsync(sources[i], paths[i], [client.Location], CopyOptions.Private, cancellationToken);
        }

        var variables = Path.Join(Path.GetDirectoryName(sources[0]), ".env");
        if (File.Exists(variables))
        {
            await client.Connector.CopyLocalToRemoteAsync(variables, $"{temporary}/.env", [client.Location], CopyOptions.Private, cancellationToken);
        }

        return new ComposeFiles(client, paths, deployment.ProjectDirectory ?? temporary, temporary);
    }

    /// <summary>Removes what was brought.</summary>
    public async ValueTask RemoveAsync(CancellationToken cancellationToken)
    {
        if (_temporary is not null)
        {
            await _client.Connector.GetFileSystem(_client.Location).DeleteAsync(_temporary, cancellationToken);
        }
    }
}
