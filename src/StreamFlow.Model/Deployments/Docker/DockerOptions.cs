using System.ComponentModel;

namespace StreamFlow;

/// <summary>What containers made by Docker are given, whether they are declared as a deployment or made for the tools of a CWL document.</summary>
public abstract partial record DockerOptions : Deployment
{
    /// <summary>Gets the words run as the main process of the container, after the image; none runs the command of the image.</summary>
    public ValueList<string>? Command { get; init; }

    /// <summary>Gets the program that replaces the entry point of the image. Flag <c>--entrypoint</c>.</summary>
    [CommandFlag("--entrypoint")]
    public string? Entrypoint { get; init; }

    /// <summary>Gets environment variables of the container, each <c>NAME=value</c>, or <c>NAME</c> to pass on the value of the host. Flag <c>--env</c>.</summary>
    [UniqueItems]
    [CommandFlag("--env")]
    public ValueList<string>? Env { get; init; }

    /// <summary>Gets files with one <c>NAME=value</c> a line, on the machine where Docker runs. Flag <c>--env-file</c>.</summary>
    [UniqueItems]
    [CommandFlag("--env-file")]
    public ValueList<string>? EnvFile { get; init; }

    /// <summary>Gets whether a small init process forwards signals and reaps children. Default: true. Flag <c>--init</c>.</summary>
    [DefaultValue(true)]
    [CommandFlag("--init")]
    public bool? Init { get; init; }

    /// <summary>Gets metadata of the container, each <c>key=value</c>. Flag <c>--label</c>.</summary>
    [UniqueItems]
    [CommandFlag("--label")]
    public ValueList<string>? Label { get; init; }

    /// <summary>Gets files with one <c>key=value</c> a line, on the machine where Docker runs. Flag <c>--label-file</c>.</summary>
    [UniqueItems]
    [CommandFlag("--label-file")]
    public ValueList<string>? LabelFile { get; init; }

    /// <summary>Gets what Docker does when the container ends: <c>no</c>, <c>on-failure[:max-retries]</c>, <c>always</c> or <c>unless-stopped</c>. Default: <c>no</c>. Flag <c>--restart</c>.</summary>
    [DefaultValue("no")]
    [CommandFlag("--restart")]
    public string? Restart { get; init; }

    /// <summary>Gets whether the container is removed when it stops. Default: true. Flag <c>--rm</c>.</summary>
    [DefaultValue(true)]
    [CommandFlag("--rm")]
    public bool? Rm { get; init; }

    /// <summary>Gets the OCI runtime of the container, for example <c>nvidia</c>. Flag <c>--runtime</c>.</summary>
    [CommandFlag("--runtime")]
    public string? Runtime { get; init; }

    /// <summary>Gets a file into which Docker writes the id of the container. Flag <c>--cidfile</c>.</summary>
    [CommandFlag("--cidfile")]
    public string? Cidfile { get; init; }

    /// <summary>Gets the key sequence that detaches a terminal from the container. Flag <c>--detach-keys</c>.</summary>
    [CommandFlag("--detach-keys")]
    public string? DetachKeys { get; init; }

    /// <summary>Gets whether signals received by the client are passed to the container. Default: true. Flag <c>--sig-proxy</c>.</summary>
    [DefaultValue(true)]
    [CommandFlag("--sig-proxy")]
    public bool? SigProxy { get; init; }

    /// <summary>Gets the signal that asks the main process to end. Default: <c>SIGTERM</c>. Flag <c>--stop-signal</c>.</summary>
    [DefaultValue("SIGTERM")]
    [CommandFlag("--stop-signal")]
    public string? StopSignal { get; init; }

    /// <summary>Gets how long Docker waits after the stop signal before it kills the container, in whole seconds; unset is Docker's own 10 s. Flag <c>--stop-timeout</c>.</summary>
    [CommandFlag("--stop-timeout")]
    public TimeSpan? StopTimeout { get; init; }

    /// <summary>Gets how the container is isolated on Windows hosts: <c>default</c>, <c>process</c> or <c>hyperv</c>. Flag <c>--isolation</c>.</summary>
    [CommandFlag("--isolation")]
    public string? Isolation { get; init; }

    /// <summary>Gets the size of the chunks in which data are copied into and out of the container, in bytes. Default: 65536.</summary>
    [DefaultValue(65536)]
    [Range(1)]
    public ByteSize? TransferBufferSize { get; init; }
}
