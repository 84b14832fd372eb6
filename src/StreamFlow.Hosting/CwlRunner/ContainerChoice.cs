namespace StreamFlow.Hosting.CwlRunner;

/// <summary>What runs the containers that tools ask for.</summary>
internal enum ContainerChoice
{
    /// <summary>What the StreamFlow file says, else Docker.</summary>
    Default,

    /// <summary>Docker (<c>--docker</c>).</summary>
    Docker,

    /// <summary>Singularity or Apptainer (<c>--singularity</c>).</summary>
    Singularity,

    /// <summary>Podman (<c>--podman</c>).</summary>
    Podman,

    /// <summary>Nothing: the commands run without a container (<c>--no-container</c>).</summary>
    None,
}
