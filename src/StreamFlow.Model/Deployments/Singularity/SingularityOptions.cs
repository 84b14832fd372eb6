using System.ComponentModel;

namespace StreamFlow;

/// <summary>What containers made by Singularity or Apptainer are given, whether they are declared as a deployment or made for the tools of a CWL document.</summary>
public abstract partial record SingularityOptions : Deployment
{
    /// <summary>Gets whether <c>/sbin/init</c> is run to boot the container. Default: false. Flag <c>--boot</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--boot")]
    public bool? Boot { get; init; }

    /// <summary>Gets the words passed to the start script of the instance, after its name.</summary>
    public ValueList<string>? Command { get; init; }

    /// <summary>Gets whether the container behaves as much as one of Docker as it can: contained, writable in memory, without init and umask. Default: false. Flag <c>--compat</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--compat")]
    public bool? Compat { get; init; }

    /// <summary>Gets whether images are not kept in, or taken from, the cache. Default: false. Flag <c>--disable-cache</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--disable-cache")]
    public bool? DisableCache { get; init; }

    /// <summary>Gets the Docker daemon from which images are taken. Flag <c>--docker-host</c>.</summary>
    [CommandFlag("--docker-host")]
    public string? DockerHost { get; init; }

    /// <summary>Gets whether the shell does not evaluate environment values and arguments. Default: false. Flag <c>--no-eval</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-eval")]
    public bool? NoEval { get; init; }

    /// <summary>Gets whether plain HTTP is used to talk to registries. Default: false. Flag <c>--no-https</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-https")]
    public bool? NoHttps { get; init; }

    /// <summary>Gets whether no init process is started. Default: false. Flag <c>--no-init</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-init")]
    public bool? NoInit { get; init; }

    /// <summary>Gets whether the umask of the user is not passed on. Default: false. Flag <c>--no-umask</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--no-umask")]
    public bool? NoUmask { get; init; }

    /// <summary>Gets the key file that opens an encrypted image. Flag <c>--pem-path</c>.</summary>
    [CommandFlag("--pem-path")]
    public string? PemPath { get; init; }

    /// <summary>Gets a file into which the process id of the instance is written. Flag <c>--pid-file</c>.</summary>
    [CommandFlag("--pid-file")]
    public string? PidFile { get; init; }

    /// <summary>Gets the size of the chunks in which data are copied into and out of the container, in bytes. Default: 65536.</summary>
    [DefaultValue(65536)]
    [Range(1)]
    public ByteSize? TransferBufferSize { get; init; }
}
