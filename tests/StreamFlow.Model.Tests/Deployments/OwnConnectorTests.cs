using StreamFlow.Model.Tests.Documentation;
using StreamFlow.Model.Tests.Reference;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Deployments;

/// <summary>A user's own connector is checked like the built-in ones, from its record alone.</summary>
public sealed class OwnConnectorTests
{
    [Fact]
    public void Validate_EveryOptionSet_FindsNothing() =>
        Assert.Empty(Check(
            """
            address: farm.example.org
            slots: 8
            quality: final-cut
            frameLimit: 1h30m
            memory: 512m
            api-token:
              environment: FARM_TOKEN
            pools:
              fast: rack-1
              large:
                name: rack-2
                machines: 4
            announce: [a, b]
            """));

    [Theory]
    [InlineData("slots: 8", "SF1003", "'address'")]
    [InlineData("address: x\nslotz: 8", "SF1002", "did you mean 'slots'")]
    [InlineData("address: x\nslots: 65", "SF1005", "64")]
    [InlineData("address: x\nslots: a lot", "SF1004", "'slots'")]
    [InlineData("address: x\nquality: final", "SF1006", "'final-cut'")]
    [InlineData("address: x\nframeLimit: 90", "SF1004", "'frameLimit'")]
    [InlineData("address: x\nannounce: [a, a]", "SF1010", "'a'")]
    [InlineData("address: x\napiToken: abc", "SF1021", "'apiToken'")]
    [InlineData("address: x\npools: {Fast: rack-1}", "SF1001", "'Fast'")]
    [InlineData("address: x\npools: {fast: {name: a, size: 4}}", "SF1002", "'size'")]
    public void Validate_OneMistake_FindsItAtItsPlace(string config, string rule, string part)
    {
        var finding = Assert.Single(Check(config));

        Assert.Equal(rule, finding.RuleId);
        Assert.Contains(part, finding.Message, StringComparison.OrdinalIgnoreCase);
        Assert.True(finding.Position.IsKnown);
    }

    [Fact]
    public void Validate_ServiceOfATarget_MustBeOneOfItsPools()
    {
        var findings = SpecValidator.Validate(
            YamlReader.Read(
                """
                version: v1.0
                workflows:
                  main:
                    type: cwl
                    config:
                      file: main.cwl
                    bindings:
                      - step: /compile
                        target:
                          deployment: farm
                          service: fats
                deployments:
                  farm:
                    type: farm
                    config:
                      address: farm.example.org
                      pools:
                        fast: rack-1
                """,
                "streamflow.yml").Root,
            Catalogs.WithOwnConnectors,
            new ListingWorld());

        var finding = Assert.Single(findings);
        Assert.Equal("SF1017", finding.RuleId);
        Assert.Equal("fast", finding.Suggestion);
        Assert.Equal(11, finding.Position.Line);
    }

    [Fact]
    public void Write_EveryOptionSet_IsReadBackAsTheSameRecord()
    {
        var types = new ModelTypes(typeof(FarmDeployment));
        FarmDeployment farm = new()
        {
            Wraps = new SshDeployment { Nodes = ["gate.example.org"] },
            Workdir = "/frames",
            Address = "farm.example.org",
            Slots = 8,
            Quality = FarmQuality.Final,
            FrameLimit = TimeSpan.FromMinutes(90),
            Memory = ByteSize.FromMebibytes(512),
            Token = Secret.FromEnvironment("FARM_TOKEN"),
            Pools = { ["fast"] = new() { Name = "rack-1" }, ["large"] = new() { Name = "rack-2", Machines = 4 } },
            Announce = ["a", "b"],
        };
        StreamFlowDocument document = new() { Deployments = { ["gate"] = farm.Wraps.Deployment, ["farm"] = farm } };

        var tree = ModelWriter.Write(document, types);

        Assert.Equal(
            """
            version: v1.0
            deployments:
              gate:
                type: ssh
                config:
                  nodes:
                    - gate.example.org
              farm:
                type: farm
                workdir: /frames
                wraps: gate
                config:
                  address: farm.example.org
                  announce:
                    - a
                    - b
                  apiToken:
                    environment: FARM_TOKEN
                  frameLimit: 1h30m
                  memory: 512m
                  pools:
                    fast: rack-1
                    large:
                      name: rack-2
                      machines: '4'
                  quality: final-cut
                  slots: 8

            """,
            YamlWriter.Write(tree));
        Assert.Equal(document, ModelReader.Read(tree, types));
    }

    private static IReadOnlyList<Finding> Check(string config)
    {
        var text = $"version: v1.0\ndeployments:\n  farm:\n    type: farm\n    config:\n      {config.ReplaceLineEndings("\n      ")}\n";
        var document = YamlReader.Read(text, "streamflow.yml");
        Assert.Empty(document.Findings);
        return [.. SpecValidator.Validate(document.Root, Catalogs.WithOwnConnectors, new ListingWorld()).Where(finding => finding.Severity != FindingSeverity.Information)];
    }
}
