using System.ComponentModel;

namespace StreamFlow;

// Network and names.
public abstract partial record SingularityOptions
{
    /// <summary>Gets name servers of the container, separated by commas. Flag <c>--dns</c>.</summary>
    [CommandFlag("--dns")]
    public string? Dns { get; init; }

    /// <summary>Gets the host name inside the container. Flag <c>--hostname</c>.</summary>
    [CommandFlag("--hostname")]
    public string? Hostname { get; init; }

    /// <summary>Gets whether the container has a network namespace of its own. Default: false. Flag <c>--net</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--net")]
    public bool? Net { get; init; }

    /// <summary>Gets the networks of a container with a network namespace of its own, separated by commas; also <c>none</c>. Default: <c>bridge</c>. Flag <c>--network</c>.</summary>
    [DefaultValue("bridge")]
    [CommandFlag("--network")]
    public string? Network { get; init; }

    /// <summary>Gets arguments of the network plugins, each <c>key=value</c>, for example <c>portmap=8080:80/tcp</c>. Flag <c>--network-args</c>.</summary>
    [UniqueItems]
    [CommandFlag("--network-args")]
    public ValueList<string>? NetworkArgs { get; init; }

    /// <summary>Gets whether the container has a host-name namespace of its own. Default: false. Flag <c>--uts</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--uts")]
    public bool? Uts { get; init; }
}
