using StreamFlow.Model.Tests.Documentation;
using StreamFlow.Model.Tests.Reference;
using StreamFlow.Spec;

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
}
