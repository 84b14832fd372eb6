namespace StreamFlow.Engine.Placement;

/// <summary>A place where jobs of a step may run.</summary>
/// <param name="Name">The name of the deployment.</param>
/// <param name="Deployment">The deployment.</param>
/// <param name="Service">The service of the deployment; null for its default.</param>
/// <param name="Locations">How many locations one job gets; at least 1.</param>
/// <param name="Workdir">The directory under which jobs work; null for the default of the location.</param>
internal sealed record JobTarget(string Name, Deployment Deployment, string? Service, int Locations, string? Workdir)
{
    /// <summary>The name of the deployment of steps that no binding places: this machine. No file can declare it.</summary>
    public const string LocalName = "__LOCAL__";

    /// <summary>Gets the target of steps that no binding places.</summary>
    public static JobTarget Local { get; } = new(LocalName, new LocalDeployment(), null, 1, null);

    /// <summary>Formats the target as <c>deployment</c> or <c>deployment/service</c>.</summary>
    public override string ToString() => Service is null ? Name : $"{Name}/{Service}";
}
