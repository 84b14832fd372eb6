namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>Finds the paths of the host among the mounts of a deployment, as the client reads them: <c>source:path[:options]</c> in
/// <c>volume</c>, comma-separated <c>key=value</c> (RFC 4180) in <c>mount</c>.</summary>
internal static class DockerBinds
{
    /// <summary>Gives the deployment with relative sources, which begin with a dot, made absolute.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="directory">The directory that they start from.</param>
    public static DockerDeployment Resolve(DockerDeployment deployment, string directory) => deployment with
    {
        Volume = deployment.Volume is { } volumes ? [.. volumes.Select(text => ResolveVolume(text, directory))] : null,
        Mount = deployment.Mount is { } mounts ? [.. mounts.Select(text => MountOption.Resolve(text, directory))] : null,
    };

    /// <summary>Gives the absolute paths that are bound.</summary>
    public static IEnumerable<string> SourcesOf(DockerOptions options) =>
        (options.Volume ?? []).Select(SourceOfVolume)
            .Concat((options.Mount ?? []).Select(MountOption.SourceOf))
            .OfType<string>()
            .Where(static source => source.StartsWith('/'))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Gets whether the container can write to a directory of the host.</summary>
    public static bool AreWritable(DockerOptions options) =>
        (options.Volume ?? []).Any(static text => SourceOfVolume(text) is ['/', ..] && !text.Split(':')[^1].Split(',').Contains("ro", StringComparer.Ordinal))
        || (options.Mount ?? []).Any(MountOption.IsWritableBind);

    // Without a colon it is the path of a volume without a name.
    private static string? SourceOfVolume(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? text[..end] : null;

    private static string ResolveVolume(string text, string directory) =>
        SourceOfVolume(text) is { } source && MountOption.IsRelative(source) ? Path.GetFullPath(source, directory) + text[source.Length..] : text;
}
