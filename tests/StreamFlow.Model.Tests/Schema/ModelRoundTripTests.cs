using FsCheck;
using FsCheck.Fluent;
using StreamFlow.Model.Tests.Deployments;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Schema;

public sealed class ModelRoundTripTests
{
    private static readonly ModelTypes Types = new(typeof(ClusterDeployment), typeof(FarmDeployment));

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameDocument() =>
        Prop.ForAll(RandomDocuments.Of(Types).ToArbitrary(), document =>
        {
            var text = YamlWriter.Write(ModelWriter.Write(document, Types), withSecrets: true);
            var tree = YamlReader.Read(text, "a.yml");
            var copy = ModelReader.Read((ConfigMap)tree.Root!, Types);
            var again = YamlWriter.Write(ModelWriter.Write(copy, Types), withSecrets: true);
            return (tree.Findings.Count == 0 && copy.Equals(document) && again == text).Label($"{text}\n---\n{again}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Validate_OfWhatWasWritten_HasNoComplaintAboutFormOrSpelling() =>
        Prop.ForAll(RandomDocuments.Of(Types).ToArbitrary(), document =>
        {
            var text = YamlWriter.Write(ModelWriter.Write(document, Types), withSecrets: true);
            string[] rules = [Rules.UnknownKey.Id, Rules.WrongType.Id, Rules.UnknownWord.Id, Rules.UnknownType.Id, Rules.WrongShape.Id, Rules.UnknownDeployment.Id];
            var findings = SpecValidator.Validate(YamlReader.Read(text, "a.yml").Root, Types.Catalog, new Spec.Checking.FakeContext());
            var wrong = findings.Where(finding => rules.Contains(finding.RuleId)).ToList();
            return (wrong.Count == 0).Label(string.Join("\n", wrong) + "\n" + text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Write_OfAFileThatWasRead_KeepsItsMeaningInCanonicalForm()
    {
        const string Text =
            """
            version: v1.0
            models:
              hpc:
                type: slurm
                config: {services: {gpu: {nodes: 1, exclusive: true}}, maxConcurrentJobs: 10}
                wraps: login
              login: {type: ssh, config: {username: ada, nodes: [{hostname: h}, {hostname: i, username: u}]}}
              box: {type: docker, config: {cpus: 2.0, image: 'x', logOpt: [a=b]}}
            workflows:
              main:
                type: cwl
                config: {settings: job.yml, file: main.cwl}
                bindings:
                - {target: [{model: box}], step: /a}
            failureManager: {enabled: false}
            """;

        var document = ModelReader.Read((ConfigMap)YamlReader.Read(Text, "a.yml").Root!, Types);

        Assert.Same(document.Deployments["login"], document.Deployments["hpc"].Wraps!.Deployment);
        Assert.Equal(
            """
            version: v1.0
            workflows:
              main:
                type: cwl
                config:
                  file: main.cwl
                  settings: job.yml
                bindings:
                  - step: /a
                    target:
                      deployment: box
            deployments:
              hpc:
                type: slurm
                wraps: login
                config:
                  maxConcurrentJobs: 10
                  services:
                    gpu:
                      exclusive: true
                      nodes: '1'
              login:
                type: ssh
                config:
                  nodes:
                    - h
                    - hostname: i
                      username: u
                  username: ada
              box:
                type: docker
                config:
                  image: x
                  cpus: 2
                  logOpt:
                    - a=b
            failureManager:
              type: dummy
              enabled: false
              config: {}

            """.ReplaceLineEndings("\n"),
            YamlWriter.Write(ModelWriter.Write(document, Types)).Replace("logOpts", "logOpt", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_DocumentWithOrigins_NamesTheMembers()
    {
        var document = new StreamFlowDocument
        {
            Deployments = { ["here"] = new LocalDeployment() },
            Origins = { ["deployments.here"] = "Demo.Here" },
        };

        Assert.Equal(
            "version: v1.0\ndeployments:\n  # Demo.Here\n  here:\n    type: local\n    config: {}\n",
            YamlWriter.Write(ModelWriter.Write(document, Types)));
    }

    [Fact]
    public void Write_ReferenceToADeploymentThatIsNotInTheFile_SaysSo()
    {
        var document = new StreamFlowDocument
        {
            Deployments = { ["box"] = new DockerDeployment { Image = "x", Wraps = new SshDeployment { Nodes = ["h"] } } },
        };

        var error = Assert.Throws<InvalidOperationException>(() => ModelWriter.Write(document, Types));
        Assert.Contains("SshDeployment", error.Message, StringComparison.Ordinal);
    }
}
