using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using StreamFlow.Model.Tests.Deployments;
using StreamFlow.Model.Tests.Schema;
using StreamFlow.Model.Tests.Spec.Checking;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Json;

public sealed class JsonSchemaWriterTests
{
    private static readonly ModelTypes Types = new(typeof(ClusterDeployment), typeof(FarmDeployment));

    private static readonly SmallJsonSchema Schema = new(JsonDocument.Parse(JsonSchemaWriter.Write(Types.Catalog, isIndented: false)).RootElement);

    [Theory]
    [InlineData("a: {type: local, config: {}}")]
    [InlineData("a: {type: local}")]
    [InlineData("a: {type: lokal, config: {}}")]
    [InlineData("a: {type: docker, config: {}}")]
    [InlineData("a: {type: docker, config: {image: x, imagee: y}}")]
    [InlineData("a: {type: docker, config: {image: x, env: [A, A]}}")]
    [InlineData("a: {type: docker, config: {image: x, cgroupns: guest}}")]
    [InlineData("a: {type: docker, config: {image: x, cgroupns: host, logOpts: [a]}}")]
    [InlineData("a: {type: docker, config: {image: x, logOpts: [a], logOpt: [b]}}")]
    [InlineData("a: {type: docker, config: {image: x}, external: true}")]
    [InlineData("a: {type: docker, config: {image: x, containerId: y}, external: true}")]
    [InlineData("a: {type: slurm, config: {maxConcurrentJobs: 0}}")]
    [InlineData("a: {type: slurm, config: {services: {gpu: {nodes: 1, exclusive: true}, cpu: {nodes: '1-4', exclusive: user}}}}")]
    [InlineData("a: {type: slurm, config: {services: {gpu: {nodes: 1.5}}}}")]
    [InlineData("a: {type: slurm, config: {services: {GPU: {}}}}")]
    [InlineData("a: {type: ssh, config: {nodes: [h, {hostname: h2, tunnel: {hostname: t}}], tunnel: null}}")]
    [InlineData("a: {type: ssh, config: {nodes: [{username: u}]}}")]
    [InlineData("a: {type: helm, config: {chart: c, kubeToken: {environment: TOKEN}, timeout: 90m}}")]
    [InlineData("a: {type: helm, config: {chart: c, kubeToken: {file: f, environment: TOKEN}}}")]
    [InlineData("a: {type: helm, config: {chart: c, kubeToken: {}}}")]
    [InlineData("A: {type: local, config: {}}")]
    [InlineData("a: {type: local, config: {}}\nb: {type: docker, config: {image: x}, wraps: {deployment: a}}")]
    [InlineData("a: {type: local, config: {}}\nb: {type: docker, config: {image: x}, wraps: {service: s}}")]
    public void Write_Deployments_AcceptsWhatTheValidatorAccepts(string text) =>
        AssertAgrees("version: v1.0\ndeployments:\n" + string.Concat(text.Split('\n').Select(line => $"  {line}\n")));

    [Theory]
    [InlineData("{}")]
    [InlineData("version: v1.0")]
    [InlineData("version: v2.0")]
    [InlineData("version: v1.0\nscheduler: {}")]
    [InlineData("version: v1.0\nmodels: {a: {type: local, config: {}}}")]
    [InlineData("version: v1.0\nmodels: {a: {type: loca, config: {}}}")]
    [InlineData("version: v1.0\nfailureManager: {enabled: false}")]
    [InlineData("version: v1.0\nfailureManager: {enabled: true}")]
    [InlineData("version: v1.0\nfailureManager: {type: rollback, config: {max_retries: 2}}")]
    [InlineData("version: v1.0\nfailureManager: {type: dummy, config: {max_retries: 2}}")]
    [InlineData("version: v1.0\ndatabase: {type: sqlite, config: {}}")]
    [InlineData("version: v1.0\nscheduling: {policies: {p: {type: data_locality, config: {}}}, scheduler: {type: default, config: {retry_delay: 5}}}")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {file: m.cwl, docker: [{step: /, deployment: {type: default, config: {}}}]}}}")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {file: m.cwl, docker: [{step: /, deployment: {type: docker, config: {image: x}}}]}}}")]
    [InlineData("version: v1.0\ndeployments: {d: {type: local, config: {}}}\nworkflows: {a: {type: cwl, config: {file: m.cwl}, bindings: [{step: /, target: {deployment: d, locations: 0}}]}}")]
    [InlineData("version: v1.0\ndeployments: {d: {type: local, config: {}}}\nworkflows: {a: {type: cwl, config: {file: m.cwl}, bindings: [{step: /, target: [{model: d}]}]}}")]
    [InlineData("version: v1.0\ndeployments: {d: {type: local, config: {}}}\nworkflows: {a: {type: cwl, config: {file: m.cwl}, bindings: [{port: /x, target: {deployment: d}}]}}")]
    public void Write_File_AcceptsWhatTheValidatorAccepts(string text) => AssertAgrees(text);

    [Fact]
    public void Write_AnyDocument_IsAccepted() =>
        Prop.ForAll(RandomDocuments.Of(Types).ToArbitrary(), document =>
        {
            var tree = ModelWriter.Write(document, Types);
            var findings = SpecValidator.Validate(tree, Types.Catalog, new FakeContext());
            var text = JsonText.Write(tree, isIndented: true);
            var hasErrors = findings.Any(finding => finding.Severity == FindingSeverity.Error);
            return (hasErrors || Schema.Accepts(JsonDocument.Parse(text).RootElement)).Label(text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void Write_OwnConnector_IsPartOfTheSchema()
    {
        var text = JsonSchemaWriter.Write(Types.Catalog, isIndented: true);

        Assert.Contains("\"deployment.farm\"", text, StringComparison.Ordinal);
        Assert.Equal(text, JsonSchemaWriter.Write(new ModelTypes(typeof(ClusterDeployment), typeof(FarmDeployment)).Catalog, isIndented: true));
        Assert.DoesNotContain('\n', JsonSchemaWriter.Write(Types.Catalog, isIndented: false));
    }

    private static void AssertAgrees(string text)
    {
        var tree = YamlReader.Read(text, "a.yml").Root!;
        var findings = SpecValidator.Validate(tree, Types.Catalog, new FakeContext());
        var errors = findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        var isAccepted = Schema.Accepts(JsonDocument.Parse(JsonText.Write(tree, isIndented: false)).RootElement);
        Assert.True(errors.Count == 0 == isAccepted, $"The schema says {isAccepted}, the validator:\n{string.Join('\n', errors)}");
    }
}
