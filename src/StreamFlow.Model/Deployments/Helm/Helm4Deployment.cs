namespace StreamFlow;

/// <summary>A release that Helm version 4 installs from a chart: the same as <see cref="HelmDeployment"/>, under the name that says the version.</summary>
[ConnectorType("helm4", RequiresService = true)]
public sealed record Helm4Deployment : Helm4Options;
