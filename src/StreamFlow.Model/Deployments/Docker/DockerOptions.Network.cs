using System.ComponentModel;

namespace StreamFlow;

// Network, names and ports.
public abstract partial record DockerOptions
{
    /// <summary>Gets lines added to the hosts file of the container, each <c>name:address</c>. Flag <c>--add-host</c>.</summary>
    [UniqueItems]
    [CommandFlag("--add-host")]
    public ValueList<string>? AddHost { get; init; }

    /// <summary>Gets name servers of the container. Flag <c>--dns</c>.</summary>
    [UniqueItems]
    [CommandFlag("--dns")]
    public ValueList<string>? Dns { get; init; }

    /// <summary>Gets resolver options of the container, for example <c>ndots:1</c>. Flag <c>--dns-option</c>.</summary>
    [ConfigKey("dnsOption", "dnsOptions")]
    [UniqueItems]
    [CommandFlag("--dns-option")]
    public ValueList<string>? DnsOption { get; init; }

    /// <summary>Gets domains in which unqualified names are looked up. Flag <c>--dns-search</c>.</summary>
    [UniqueItems]
    [CommandFlag("--dns-search")]
    public ValueList<string>? DnsSearch { get; init; }

    /// <summary>Gets the NIS domain name of the container. Flag <c>--domainname</c>.</summary>
    [CommandFlag("--domainname")]
    public string? Domainname { get; init; }

    /// <summary>Gets ports that the container offers to other containers. Flag <c>--expose</c>.</summary>
    [UniqueItems]
    [Range(0, 65535)]
    [CommandFlag("--expose")]
    public ValueList<int>? Expose { get; init; }

    /// <summary>Gets the host name inside the container. Flag <c>--hostname</c>.</summary>
    [CommandFlag("--hostname")]
    public string? Hostname { get; init; }

    /// <summary>Gets the IPv4 address of the container, for example <c>172.30.100.104</c>. Flag <c>--ip</c>.</summary>
    [CommandFlag("--ip")]
    public string? Ip { get; init; }

    /// <summary>Gets the IPv6 address of the container, for example <c>2001:db8::33</c>. Flag <c>--ip6</c>.</summary>
    [CommandFlag("--ip6")]
    public string? Ip6 { get; init; }

    /// <summary>Gets other containers reachable by name, each <c>container[:alias]</c>. Flag <c>--link</c>.</summary>
    [UniqueItems]
    [CommandFlag("--link")]
    public ValueList<string>? Link { get; init; }

    /// <summary>Gets link-local addresses of the container. Flag <c>--link-local-ip</c>.</summary>
    [UniqueItems]
    [CommandFlag("--link-local-ip")]
    public ValueList<string>? LinkLocalIP { get; init; }

    /// <summary>Gets the hardware address of the network interface, for example <c>92:d0:c6:0a:29:33</c>. Flag <c>--mac-address</c>.</summary>
    [CommandFlag("--mac-address")]
    public string? MacAddress { get; init; }

    /// <summary>Gets the networks that the container joins; also <c>host</c>, <c>none</c> or <c>container:name</c>. Flag <c>--network</c>.</summary>
    [AlsoAccepts(ConfigForms.Single)]
    [UniqueItems]
    [CommandFlag("--network")]
    public ValueList<string>? Network { get; init; }

    /// <summary>Gets names under which the container is found on its networks. Flag <c>--network-alias</c>.</summary>
    [UniqueItems]
    [CommandFlag("--network-alias")]
    public ValueList<string>? NetworkAlias { get; init; }

    /// <summary>Gets ports of the container opened on the host, each <c>[[address:]host:]container[/protocol]</c>. Flag <c>--publish</c>.</summary>
    [UniqueItems]
    [CommandFlag("--publish")]
    public ValueList<string>? Publish { get; init; }

    /// <summary>Gets whether every exposed port is opened on a free port of the host. Default: false. Flag <c>--publish-all</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--publish-all")]
    public bool? PublishAll { get; init; }
}
