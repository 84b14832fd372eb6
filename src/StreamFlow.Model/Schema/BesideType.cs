using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>Which members of the records of a section stand beside <c>type</c>: those with <see cref="BesideTypeAttribute"/>.</summary>
internal static class BesideType
{
    private static readonly (string Key, string Member)[] OfDeployments =
    [
        ("external", nameof(Deployment.External)),
        ("lazy", nameof(Deployment.Lazy)),
        ("scheduling_policy", nameof(Deployment.SchedulingPolicy)),
        ("workdir", nameof(Deployment.Workdir)),
        ("wraps", nameof(Deployment.Wraps)),
    ];

    private static readonly (string Key, string Member)[] OfManagers = [("enabled", nameof(FailureManager.Enabled))];

    private static readonly (string Key, string Member)[] OfContainers = [("wrapper", nameof(IToolContainers.Wrapper))];

    /// <summary>Gives the keys with the names of their properties.</summary>
    public static (string Key, string Member)[] Members(SchemaSection section) => section switch
    {
        SchemaSection.Deployment => OfDeployments,
        SchemaSection.FailureManager or SchemaSection.CheckpointManager => OfManagers,
        SchemaSection.ContainerMapping => OfContainers,
        _ => [],
    };
}
