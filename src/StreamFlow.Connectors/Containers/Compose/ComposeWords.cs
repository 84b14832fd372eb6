namespace StreamFlow.Connectors.Containers.Compose;

/// <summary>Builds the words of <c>docker compose</c> and of <c>docker-compose</c>.</summary>
internal static class ComposeWords
{
    private static readonly HashSet<string> OfDaemon = new(StringComparer.Ordinal)
    {
        nameof(DockerComposeDeployment.Host), nameof(DockerComposeDeployment.Tls), nameof(DockerComposeDeployment.TlsCaCert),
        nameof(DockerComposeDeployment.TlsCert), nameof(DockerComposeDeployment.TlsKey), nameof(DockerComposeDeployment.TlsVerify),
    };

    private static readonly HashSet<string> OfUp = new(StringComparer.Ordinal)
    {
        nameof(DockerComposeDeployment.AlwaysRecreateDeps), nameof(DockerComposeDeployment.Build), nameof(DockerComposeDeployment.ForceRecreate),
        nameof(DockerComposeDeployment.NoBuild), nameof(DockerComposeDeployment.NoDeps), nameof(DockerComposeDeployment.NoRecreate),
        nameof(DockerComposeDeployment.NoStart), nameof(DockerComposeDeployment.RemoveOrphans), nameof(DockerComposeDeployment.RenewAnonVolumes),
        nameof(DockerComposeDeployment.Timeout),
    };

    private static readonly HashSet<string> OfDown = new(StringComparer.Ordinal)
    {
        nameof(DockerComposeDeployment.RemoveOrphans), nameof(DockerComposeDeployment.RemoveVolumes), nameof(DockerComposeDeployment.Timeout),
    };

    /// <summary>Gives the options that say which daemon is talked to, and how much the client says; they come before everything else.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="isVersion1">Whether they are for version 1, whose levels of logging are those of Python.</param>
    public static IEnumerable<string> ForDaemon(DockerComposeDeployment deployment, bool isVersion1)
    {
        var level = deployment.LogLevel switch
        {
            null => null,
            DockerComposeLogLevel.Critical when !isVersion1 => "fatal",
            { } named when !isVersion1 => named.ToString().ToLowerInvariant(),
            { } named => named.ToString().ToUpperInvariant(),
        };
        return OptionFlags.Of(deployment, OfDaemon.Contains).Concat(level is null ? [] : [$"--log-level={level}"]);
    }

    /// <summary>Gives the words that begin all commands of a project.</summary>
    /// <param name="program">The program.</param>
    /// <param name="deployment">The deployment.</param>
    /// <param name="files">The Compose files at the location.</param>
    /// <param name="directory">The directory that paths in the files start from; null for that of the first one.</param>
    /// <param name="project">The name of the project; null leaves it to Compose.</param>
    public static IReadOnlyList<string> ForProject(
        ComposeProgram program, DockerComposeDeployment deployment, IEnumerable<string> files, string? directory, string? project)
    {
        List<string> words = [.. program.Words, .. files.Select(static file => $"--file={file}")];
        Add(words, project is not null, $"--project-name={project}");
        Add(words, directory is not null, $"--project-directory={directory}");
        Add(words, deployment.Compatibility == true, "--compatibility");
        Add(words, deployment.NoAnsi == true, program.IsVersion1 ? "--no-ansi" : "--ansi=never");
        Add(words, deployment.Verbose == true, "--verbose");
        Add(words, deployment.SkipHostnameCheck == true && program.IsVersion1, "--skip-hostname-check");
        return words;
    }

    /// <summary>Gives the words that bring the containers up, after those of the project.</summary>
    public static IReadOnlyList<string> ForUp(ComposeProgram program, DockerComposeDeployment deployment)
    {
        List<string> words = ["up"];
        Add(words, deployment.NoStart != true, "--detach");
        words.AddRange(OptionFlags.Of(deployment, OfUp.Contains));
        Add(words, WaitsInUp(program, deployment), "--wait");
        return words;
    }

    /// <summary>Gives the words that take the containers down, after those of the project.</summary>
    public static IReadOnlyList<string> ForDown(DockerComposeDeployment deployment) => ["down", .. OptionFlags.Of(deployment, OfDown.Contains)];

    // Version 1 does not know how to.
    private static bool WaitsInUp(ComposeProgram program, DockerComposeDeployment deployment) =>
        !program.IsVersion1 && deployment.NoStart != true && deployment.Wait != false;

    private static void Add(List<string> words, bool condition, string word)
    {
        if (condition)
        {
            words.Add(word);
        }
    }
}
