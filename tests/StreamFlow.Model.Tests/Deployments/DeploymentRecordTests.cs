namespace StreamFlow.Model.Tests.Deployments;

/// <summary>The declarations that the guide promises, as a user writes them.</summary>
public sealed class DeploymentRecordTests
{
    [Fact]
    public void Wraps_DeploymentOrReference_KeepsObjectAndService()
    {
        SshDeployment login = new() { Nodes = ["hpc.example.org"], Username = "ada" };
        DockerComposeDeployment cluster = new() { Files = ["compose.yml"] };

        SlurmDeployment overSsh = new() { Wraps = login };
        SlurmDeployment overService = new() { Wraps = new(cluster) { Service = "controller" } };

        Assert.Same(login, overSsh.Wraps!.Deployment);
        Assert.Null(overSsh.Wraps.Service);
        Assert.Equal("controller", overService.Wraps!.Service);
    }

    [Fact]
    public void Nodes_TextAndConnections_GoTogether()
    {
        SshDeployment nodes = new()
        {
            Nodes = ["node1", new() { Hostname = "node2:2222", Tunnel = "gate", ConnectTimeout = TimeSpan.FromSeconds(5) }],
        };

        Assert.Equal(["node1", "node2:2222"], nodes.Nodes.Select(node => node.Hostname));
        Assert.Equal("gate", nodes.Nodes[1].Tunnel!.Hostname);
    }

    [Fact]
    public void Services_NumbersAndText_AreTheSameValue()
    {
        SlurmService number = new() { Nodes = 1, Exclusive = true };
        SlurmService text = new() { Nodes = "1", Exclusive = true };

        Assert.Equal(text, number);
        Assert.NotEqual(text, text with { Exclusive = "user" });
    }

    [Fact]
    public void Deployments_SameOptions_AreEqualThoughTheirListsAndMapsAreNotTheSameObjects()
    {
        static SlurmDeployment Make() => new()
        {
            Wraps = new SshDeployment { Nodes = ["a", "b"], SharedPaths = ["/home"] },
            Services = { ["gpu"] = new() { Partition = "gpu" }, ["cpu"] = new() },
        };

        Assert.Equal(Make(), Make());
        Assert.Equal(Make().GetHashCode(), Make().GetHashCode());
    }

    [Fact]
    public void ToString_Secrets_AreHidden()
    {
        HelmDeployment deployment = new() { Chart = "postgres", Password = "s3cret", KubeToken = Secret.FromEnvironment("KUBE_TOKEN") };

        var text = deployment.ToString();

        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
        Assert.Contains("***", text, StringComparison.Ordinal);
    }
}
