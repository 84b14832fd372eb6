namespace StreamFlow;

/// <summary>A release that Helm (version 4) installs from a chart; each container of its pods is a service of the deployment.</summary>
[ConnectorType("helm", RequiresService = true)]
public sealed record HelmDeployment : Helm4Options;
