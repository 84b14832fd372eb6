namespace StreamFlow;

/// <summary>Which control-group namespace a container has.</summary>
public enum DockerCgroupNamespace
{
    /// <summary>That of the host.</summary>
    Host,

    /// <summary>One of its own.</summary>
    Private,
}
