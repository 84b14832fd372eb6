using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Files;

/// <summary>Where documents and programs disagree about a form, both are read as the same declaration.</summary>
public sealed class AlternativeFormsTests
{
    private static readonly ModelTypes Types = new();

    [Theory]
    [InlineData("docker", "{image: a, network: host}", "{image: a, network: [host]}")]
    [InlineData("docker", "{image: a, logOpts: [x=y], dnsOptions: [a], securityOpts: [b], storageOpts: [c]}", "{image: a, logOpt: [x=y], dnsOption: [a], securityOpt: [b], storageOpt: [c]}")]
    [InlineData("docker", "{image: a, memory: 512m}", "{image: a, memory: 536870912}")]
    [InlineData("docker", "{image: a, user: 1000, gpus: 2}", "{image: a, user: '1000', gpus: '2'}")]
    [InlineData("singularity", "{image: a, cpus: 1.5}", "{image: a, cpus: '1.5'}")]
    [InlineData("slurm", "{services: {a: {nodes: 1, time: 90, mem: 4000}}}", "{services: {a: {nodes: '1', time: '01:30:00', mem: '4000'}}}")]
    [InlineData("slurm", "{services: {a: {exclusive: true, getUserEnv: false}}}", "{services: {a: {exclusive: true, getUserEnv: false}}}")]
    [InlineData("pbs", "{services: {a: {resources: {ncpus: 4, mem: 2gb, place: free, exclusive: true}}}}", "{services: {a: {resources: {ncpus: '4', mem: 2gb, place: free, exclusive: 'true'}}}}")]
    [InlineData("flux", "{services: {a: {nodes: 2, gpusPerNode: 1, timeLimit: 30}}}", "{services: {a: {nodes: '2', gpusPerNode: '1', timeLimit: '30'}}}")]
    [InlineData("ssh", "{nodes: [a, {hostname: b}]}", "{nodes: [{hostname: a}, b]}")]
    [InlineData("kubernetes", "{files: [f], resourcesCacheSize: 5, resourcesCacheTTL: 9}", "{files: [f], locationsCacheSize: 5, locationsCacheTTL: 9}")]
    [InlineData("helm", "{chart: c, timeout: 90m}", "{chart: c, timeout: 1h30m0s}")]
    public void Read_EitherForm_IsTheSameDeployment(string type, string one, string other) =>
        Assert.Equal(Read($"deployments: {{d: {{type: {type}, config: {one}}}}}"), Read($"deployments: {{d: {{type: {type}, config: {other}}}}}"));

    [Theory]
    [InlineData("models: {d: {type: local, config: {}}}", "deployments: {d: {type: local, config: {}}}")]
    [InlineData("database: {type: sqlite, config: {connection: a}}", "database: {type: default, config: {connection: a}}")]
    [InlineData("failureManager: {enabled: false}", "failureManager: {enabled: false, type: dummy, config: {}}")]
    public void Read_EitherSection_IsTheSameFile(string one, string other) => Assert.Equal(Read(one), Read(other));

    [Fact]
    public void Read_EarlierTarget_IsTheSameBinding()
    {
        const string Start = "deployments: {d: {type: local, config: {}}}\nworkflows: {w: {type: cwl, config: {file: a.cwl}, bindings: [{step: /, target: ";

        Assert.Equal(Read(Start + "{model: d, resources: 2}}]}}"), Read(Start + "[{deployment: d, locations: 2}]}]}}"));
    }

    private static StreamFlowDocument Read(string text)
    {
        var tree = YamlReader.Read($"version: v1.0\n{text}\n", "streamflow.yml");
        Assert.Empty(tree.Findings);
        Assert.DoesNotContain(
            SpecValidator.Validate(tree.Root, Types.Catalog, new Documentation.ListingWorld()),
            finding => finding.Severity == FindingSeverity.Error);
        return ModelReader.Read((ConfigMap)tree.Root!, Types);
    }
}
