namespace StreamFlow.Model.Tests.Spec.Checking;

public sealed class DeploymentRulesTests
{
    [Theory]
    [InlineData("a: {type: dokcer, config: {}}", "SF1011")]
    [InlineData("a: {type: docker, config: {image: x}, wraps: b}", "SF1012")]
    [InlineData("a: {type: local, config: {}}\nb: {type: local, config: {}, wraps: a}", "SF1015")]
    [InlineData("a: {type: slurm, config: {}}\nb: {type: docker, config: {image: x}, wraps: a}", "SF1016")]
    [InlineData("a: {type: ssh, config: {nodes: [h]}}\nb: {type: slurm, config: {}, wraps: a}\nc: {type: slurm, config: {}, wraps: {deployment: b, service: x}}", "SF1017")]
    [InlineData("a: {type: docker, config: {image: x}, wraps: a}", "SF1014")]
    [InlineData("a: {type: docker, config: {image: x}, wraps: {service: s}}", "SF1003")]
    [InlineData("a: {type: docker, config: {image: x}, wraps: [b]}", "SF1004")]
    [InlineData("a: {type: local, config: {}, scheduling_policy: data_locality}", "SF1013")]
    [InlineData("k: {type: kubernetes, config: {files: [f]}}\na: {type: docker, config: {image: x}, wraps: k}", "SF1018")]
    [InlineData("k: {type: kubernetes, config: {files: [f]}}\na: {type: docker, config: {image: x}, wraps: {deployment: k, service: s}}", "")]
    [InlineData("a: {type: ssh, config: {nodes: [h]}}\nb: {type: singularity, config: {image: x}, wraps: a}\nc: {type: slurm, config: {}, wraps: b}", "")]
    public void Validate_Deployments_FindsTheViolatedRules(string text, string rules) =>
        Assert.Equal(rules, Check.Ids(Check.Deployments(text)));

    [Fact]
    public void Validate_CircularWraps_ReportsTheCircleOnceAndInWords()
    {
        var findings = Check.Deployments(
            """
            outside: {type: docker, config: {image: x}, wraps: a}
            a: {type: docker, config: {image: x}, wraps: b}
            b: {type: docker, config: {image: x}, wraps: a}
            """);

        var finding = Assert.Single(findings);
        Assert.Equal(4, finding.Position.Line);
        Assert.Contains("'a' wraps 'b' wraps 'a'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_DeprecatedModels_AreReadAndReported()
    {
        var findings = Check.Yaml("version: v1.0\nmodels:\n  a: {type: dokcer, config: {}}\n");

        Assert.Equal("SF1019 SF1011", Check.Ids(findings));
        Assert.Equal("deployments", findings[0].Suggestion);
    }
}
