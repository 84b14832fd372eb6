namespace StreamFlow.Model.Tests.Deployments;

/// <summary>The connector of the page about SF1008.</summary>
[ConnectorType("cluster")]
public sealed record ClusterDeployment : Deployment
{
    /// <summary>Gets the user of the cluster.</summary>
    [Requires("token")]
    public string? User { get; init; }

    /// <summary>Gets the token of the user.</summary>
    public Secret? Token { get; init; }
}
