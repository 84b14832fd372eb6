namespace StreamFlow.Model.Tests.Bindings;

public sealed class BindingTests
{
    private static readonly DockerDeployment Jdk = new() { Image = "eclipse-temurin:21" };
    private static readonly SlurmDeployment Hpc = new() { Services = { ["gpu"] = new() { Partition = "gpu", Nodes = 1 } } };
    private static readonly StepReference Compile = new("/compile");

    [Fact]
    public void Constructor_OneDeployment_TargetsIt()
    {
        Binding binding = new(Compile, Jdk);

        Assert.Same(Jdk, Assert.Single(binding.Targets).Deployment);
        Assert.Null(binding.Port);
        Assert.Null(binding.Service);
    }

    [Fact]
    public void Service_OneTarget_IsThatOfTheTarget()
    {
        Binding binding = new(Compile, Hpc) { Service = "gpu", Locations = 2, Workdir = "/scratch" };

        Assert.Equal(new Target(Hpc) { Service = "gpu", Locations = 2, Workdir = "/scratch" }, Assert.Single(binding.Targets));
        Assert.Equal("gpu", binding.Service);
    }

    [Fact]
    public void Service_SeveralTargets_SaysToSetItOnEach()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Binding(Compile, Jdk, Hpc) { Service = "gpu" });

        Assert.Contains("Set it on each target", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_SeveralTargets_KeepsTheirOrder()
    {
        Binding binding = new(Compile, new Target(Hpc) { Service = "gpu" }, Jdk) { Filters = [new ShuffleFilter()] };

        Assert.Equal([new Target(Hpc) { Service = "gpu" }, new Target(Jdk)], binding.Targets);
        Assert.Null(binding.Service);
    }

    [Fact]
    public void Constructor_Port_TargetsOneDeployment()
    {
        Binding binding = new(new PortReference("/archive"), Hpc) { Workdir = "/data" };

        Assert.Null(binding.Step);
        Assert.Equal("/data", Assert.Single(binding.Targets).Workdir);
    }

    [Fact]
    public void Bindings_CollectionExpression_TakesWorkflowsStepsAndPorts()
    {
        CwlWorkflow main = new("main.cwl", "job.yml");
        StreamFlow.Bindings where = [new(main, Jdk), new(Compile, Hpc) { Service = "gpu" }, new(new PortReference("/archive"), Jdk) { Workdir = "/data" }];

        Assert.Equal(3, where.Count);
        Assert.Equal("/", where[0].Step!.Path);
        Assert.Equal("main.cwl", where[0].Step!.Document);
        Assert.Equal(where, (main with { Bindings = where }).Bindings!);
    }

    [Fact]
    public void Equals_SameContent_IsTrueAlthoughListsDiffer() =>
        Assert.Equal(new Binding(Compile, Jdk, Hpc), new Binding(Compile, Jdk, Hpc));
}
