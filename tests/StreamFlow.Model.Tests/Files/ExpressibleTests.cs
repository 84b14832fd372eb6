using StreamFlow.Model.Tests.Documentation;
using StreamFlow.Model.Tests.Reference;
using StreamFlow.Schema;
using StreamFlow.Spec;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Model.Tests.Files;

/// <summary>The set-ups that people have, each as YAML and as records.</summary>
public sealed class ExpressibleTests
{
    [Theory]
    [InlineData("here", "{type: local, config: {}}")]
    [InlineData("jdk", "{type: docker, config: {image: 'eclipse-temurin:21', volume: ['/data:/data']}}")]
    [InlineData("pods", "{type: kubernetes, config: {files: [pod.yaml]}}")]
    [InlineData("byTemplate", "{type: slurm, config: {services: {job: {file: job.sh}}}}")]
    [InlineData("byOptions", "{type: slurm, config: {services: {job: {partition: gpu, nodes: 1}}}}")]
    [InlineData("byOptions", "{type: slurm, config: {services: {job: {partition: gpu, nodes: '1'}}}}")]
    [InlineData("fluxTemplate", "{type: flux, config: {services: {job: {file: job.sh}}}}")]
    [InlineData("fluxOptions", "{type: flux, config: {services: {job: {queue: batch, nodes: 1}}}}")]
    [InlineData("stack", "{type: singularity, wraps: queue, config: {image: 'docker://alpine'}}\n  queue: {type: slurm, wraps: login, config: {}}\n  login: {type: ssh, config: {nodes: [hpc.example.org]}}")]
    public void Validate_SetUpThatPeopleHave_FindsNothing(string name, string deployment)
    {
        var text = $"version: v1.0\ndeployments:\n  {name}: {deployment}\n";

        var findings = SpecValidator.Validate(YamlReader.Read(text, "streamflow.yml").Root, Catalogs.BuiltIn, new ListingWorld());

        Assert.DoesNotContain(findings, finding => finding.Severity != FindingSeverity.Information);
    }

    [Fact]
    public void Write_TheSameSetUpsAsRecords_GivesAValidFile()
    {
        SshDeployment login = new() { Nodes = ["hpc.example.org"] };
        SlurmDeployment queue = new() { Wraps = login, Services = { ["template"] = new() { File = "job.sh" }, ["gpu"] = new() { Partition = "gpu", Nodes = 1 } } };
        DockerDeployment jdk = new() { Image = "eclipse-temurin:21", Volume = ["/data:/data"] };
        ShuffleFilter shuffle = new();
        StreamFlowDocument document = new()
        {
            Deployments =
            {
                ["here"] = new LocalDeployment(),
                ["jdk"] = jdk,
                ["pods"] = new KubernetesDeployment { Files = ["pod.yaml"] },
                ["login"] = login,
                ["queue"] = queue,
                ["center"] = new FluxDeployment { Services = { ["template"] = new() { File = "job.sh" }, ["batch"] = new() { Queue = "batch", Nodes = 1 } } },
                ["stack"] = new SingularityDeployment { Image = "docker://alpine", Wraps = queue },
            },
            BindingFilters = { ["shuffle"] = shuffle },
            Workflows =
            {
                ["main"] = new CwlWorkflow("main.cwl")
                {
                    Bindings = [new(new StepReference("/compile"), jdk, new Target(queue) { Service = "gpu" }) { Filters = [shuffle] }],
                },
            },
        };

        var text = YamlWriter.Write(ModelWriter.Write(document, new ModelTypes()));

        Assert.DoesNotContain(YamlListings.Check(text), finding => finding.Severity != FindingSeverity.Information);
        Snapshot.Matches(text, "Expressible.yml");
    }
}
