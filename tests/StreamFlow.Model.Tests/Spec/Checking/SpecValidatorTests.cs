using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Checking;

public sealed class SpecValidatorTests
{
    [Theory]
    [InlineData("version: v1.0", "")]
    [InlineData("{}", "SF4004")]
    [InlineData("version: v2.0", "SF4005")]
    [InlineData("version: 1.0", "SF1004")]
    [InlineData("- version", "SF4006")]
    [InlineData("version: v1.0\nscheduler: {type: default, config: {}}", "SF1002")]
    [InlineData("version: v1.0\nworkflows: [a]", "SF1024")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {file: m.cwl}, binding: []}}", "SF1002")]
    [InlineData("version: v1.0\nworkflows: {a: {type: snakemake, config: {file: m.cwl}}}", "SF1011")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {settings: j.yml}}}", "SF1003")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {file: 'gone.cwl#main', settings: gone.yml}}}", "SF4003 SF4003")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {file: 'https://x/gone.cwl'}}}", "")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {file: m.cwl, docker: [{step: /, deployment: {type: docker, config: {}}}]}}}", "")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {file: m.cwl, docker: [{step: /, deployment: {type: docker, config: {image: x}}}]}}}", "SF1002")]
    [InlineData("version: v1.0\nworkflows: {a: {type: cwl, config: {file: m.cwl, docker: [{deployment: {type: podman, config: {}}}]}}}", "SF1003 SF1011")]
    [InlineData("version: v1.0\ndatabase: {type: sqlite, config: {}}", "SF1003")]
    [InlineData("version: v1.0\ndatabase: {type: default, config: {connection: ':memory:', timeout: 5}}", "")]
    [InlineData("version: v1.0\nfailureManager: {enabled: false}", "")]
    [InlineData("version: v1.0\nfailureManager: {enabled: true}", "SF1003 SF1003")]
    [InlineData("version: v1.0\nfailureManager: {type: rollback, config: {max_retries: -1}}", "SF1005")]
    [InlineData("version: v1.0\nfailureManager: {type: dummy, config: {max_retries: 1}}", "SF1002")]
    [InlineData("version: v1.0\nscheduling: {scheduler: {type: default, config: {retry_delay: 5}}, policies: {p: {type: data_locality, config: {}}}}", "")]
    [InlineData("version: v1.0\nscheduling: {policy: {}}", "SF1002")]
    [InlineData("version: v1.0\nbindingFilters: {f: {type: matching, config: {filters: [{target: gone, job: [{port: p, match: m}]}]}}}", "SF1012")]
    [InlineData("version: v1.0\nbindingFilters: {f: {type: matching, config: {filters: [{target: {deployment: gone, servce: s}, job: [{port: p}]}]}}}", "SF1012 SF1002 SF1003")]
    [InlineData("version: v1.0\nbindingFilters: {f: {type: shuffle, config: {seed: 1}}}", "SF1002")]
    public void Validate_File_FindsTheViolatedRules(string text, string rules) =>
        Assert.Equal(rules, Check.Ids(Check.Yaml(text, new FakeContext { Missing = ["gone.cwl", "gone.yml", "https://x/gone.cwl"] })));

    [Fact]
    public void Validate_EmptyFile_SaysWhatAFileIs() =>
        Assert.Equal("SF4006", Check.Ids(SpecValidator.Validate(null, new ModelTypes().Catalog, new FakeContext())));

    [Fact]
    public void Validate_ManyMistakes_FindsAllInTheOrderOfTheText()
    {
        var findings = Check.Yaml(
            """
            version: v1.0
            deployments:
              Hpc: {type: slurm, config: {pollInterval: 5}}
              box: {type: docker, config: {imagee: x}, wraps: gone}
            workflows:
              main:
                type: cwl
                config: {file: main.cwl}
                bindings:
                  - {step: untar, target: {deployment: box}}
            """);

        Assert.Equal("SF1001 SF1002 SF1003 SF1002 SF1012 SF2002", Check.Ids(findings));
        Assert.Equal(findings.OrderBy(finding => finding.Position.Line).ThenBy(finding => finding.Position.Column), findings);
        Assert.All(findings, finding => Assert.True(finding.Position.IsKnown));
    }

    [Fact]
    public void Rules_All_HaveUniqueIdsAndSentences()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(Rules.All, rule => Assert.Matches("^SF[1-4][0-9]{3}$", rule.Id));
        var fields = typeof(Rules).GetFields().Where(field => field.FieldType == typeof(Rule)).Select(field => (Rule)field.GetValue(null)!);
        Assert.Equal(fields.OrderBy(rule => rule.Id), Rules.All.OrderBy(rule => rule.Id));
    }

    [Fact]
    public void Validate_ValueKnownOnlyAtRunTime_CountsAsSetAndIsNotChecked()
    {
        var config = new ConfigMap([Entry("image", new ConfigUnknown(SourcePosition.None)), Entry("cpus", new ConfigUnknown(SourcePosition.None))], SourcePosition.None);
        var deployment = new ConfigMap([Entry("type", ConfigScalar.Of("docker", SourcePosition.None)), Entry("config", config)], SourcePosition.None);
        var root = new ConfigMap(
            [
                Entry("version", ConfigScalar.Of("v1.0", SourcePosition.None)),
                Entry("deployments", new ConfigMap([Entry("a", deployment), Entry("b", new ConfigUnknown(SourcePosition.None))], SourcePosition.None)),
            ],
            SourcePosition.None);

        Assert.Empty(SpecValidator.Validate(root, new ModelTypes().Catalog, new FakeContext()));
    }

    private static ConfigEntry Entry(string key, ConfigNode value) => new(key, SourcePosition.None, value);
}
