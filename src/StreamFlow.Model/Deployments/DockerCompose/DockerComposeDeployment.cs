using System.ComponentModel;

namespace StreamFlow;

/// <summary>A set of containers that Docker Compose starts from its files; each service of the files is a service of the deployment.</summary>
[ConnectorType("docker-compose", CanWrap = true, IsContainer = true)]
public sealed partial record DockerComposeDeployment : Deployment
{
    /// <summary>Gets the Compose files, relative to the file that declares the deployment; later ones add to earlier ones. On another host they are brought there, with the <c>.env</c> beside the first. Flag <c>--file</c>.</summary>
    [ConfigFile]
    [UniqueItems]
    [CommandFlag("--file")]
    public required ValueList<string> Files { get; init; }

    /// <summary>Gets the name of the project, the prefix of its containers. Default: a name of each run's own, so that two runs do not share containers; for an external one that of the directory. Flag <c>--project-name</c>.</summary>
    [CommandFlag("--project-name")]
    public string? ProjectName { get; init; }

    /// <summary>Gets the directory against which paths of the Compose files are resolved; unset is that of the first file. Flag <c>--project-directory</c>.</summary>
    [CommandFlag("--project-directory")]
    public string? ProjectDirectory { get; init; }

    /// <summary>Gets whether the naming of Compose version 1 is kept. Default: false. Flag <c>--compatibility</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--compatibility")]
    public bool? Compatibility { get; init; }

    /// <summary>Gets the daemon to talk to, for example <c>tcp://docker:2376</c>; a Docker option, placed before <c>compose</c>. Flag <c>--host</c>.</summary>
    [CommandFlag("--host")]
    public string? Host { get; init; }

    /// <summary>Gets how much the Docker client writes to its log; a Docker option, placed before <c>compose</c>. Flag <c>--log-level</c>.</summary>
    [CommandFlag("--log-level")]
    public DockerComposeLogLevel? LogLevel { get; init; }

    /// <summary>Gets whether control characters are left out of the output. Default: false. Flag <c>--no-ansi</c>. Version 2 gets <c>--ansi=never</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-ansi")]
    public bool? NoAnsi { get; init; }

    /// <summary>Gets whether the host name of the daemon is not compared with its certificate; Compose version 1 only. Default: false. Flag <c>--skip-hostname-check</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--skip-hostname-check")]
    public bool? SkipHostnameCheck { get; init; }

    /// <summary>Gets whether more output is written. Default: false. Flag <c>--verbose</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--verbose")]
    public bool? Verbose { get; init; }

    /// <summary>Gets the size of the chunks in which data are copied into and out of the containers, in bytes. Default: 65536.</summary>
    [DefaultValue(65536)]
    [Range(1)]
    public ByteSize? TransferBufferSize { get; init; }
}
