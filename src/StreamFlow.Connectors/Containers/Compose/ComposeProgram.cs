namespace StreamFlow.Connectors.Containers.Compose;

/// <summary>The Compose of one location: the plugin of Docker, or a program of its own, which is version 1 on older systems.</summary>
/// <param name="Words">The words that begin its commands, with the options that say which daemon it talks to.</param>
/// <param name="Docker">The words that begin commands of Docker for the same daemon.</param>
/// <param name="IsVersion1">Whether it is version 1, which lacks some options and has others.</param>
internal sealed record ComposeProgram(IReadOnlyList<string> Words, IReadOnlyList<string> Docker, bool IsVersion1)
{
    /// <summary>Asks which there is.</summary>
    /// <param name="name">The name of the deployment.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="client">The location.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <exception cref="DeploymentException">There is none.</exception>
    public static async ValueTask<ComposeProgram> FindAsync(
        string name, DockerComposeDeployment deployment, EngineClient client, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> docker = ["docker", .. ComposeWords.ForDaemon(deployment, isVersion1: false)];
        var plugin = await client.AskAsync([.. docker, "compose", "version", "--short"], cancellationToken);
        if (plugin.ExitCode == 0)
        {
            return new ComposeProgram([.. docker, "compose"], docker, IsVersion1: false);
        }

        var program = await client.AskAsync(["docker-compose", "version", "--short"], cancellationToken);
        if (program.ExitCode == 0)
        {
            var isVersion1 = program.StandardOutput.TrimStart('v', ' ').StartsWith("1.", StringComparison.Ordinal);
            return new ComposeProgram(["docker-compose", .. ComposeWords.ForDaemon(deployment, isVersion1)], docker, isVersion1);
        }

        throw new DeploymentException(
            name,
            $"there is no Compose on {client.Place}: "
            + (plugin.ExitCode == EngineClient.NotFound ? "there is no program 'docker'" : $"'docker compose version' says: {FirstLine(EngineClient.Words(plugin))}")
            + (program.ExitCode == EngineClient.NotFound ? "; there is no program 'docker-compose'" : $"; 'docker-compose version' says: {FirstLine(EngineClient.Words(program))}"));
    }

    // After its complaint Docker prints how it is used.
    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : text;
}
