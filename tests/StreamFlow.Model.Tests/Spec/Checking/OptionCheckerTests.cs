namespace StreamFlow.Model.Tests.Spec.Checking;

public sealed class OptionCheckerTests
{
    [Theory]
    [InlineData("a: {type: local, config: {}}", "")]
    [InlineData("a: {type: docker, config: {image: x, volume: ['/a:/b']}}", "")]
    [InlineData("a: {type: docker, config: {}}", "SF1003")]
    [InlineData("a: {type: docker, config: {image: x, cpus: 1.5}}", "")]
    [InlineData("a: {type: docker, config: {image: x, cpus: many}}", "SF1004")]
    [InlineData("a: {type: docker, config: {image: x, privileged: yes}}", "SF1004")]
    [InlineData("a: {type: docker, config: {image: 5}}", "SF1004")]
    [InlineData("a: {type: docker, config: {image: x, env: [A=1, A=1]}}", "SF1010")]
    [InlineData("a: {type: docker, config: {image: x, cgroupns: guest}}", "SF1006")]
    [InlineData("a: {type: docker, config: {image: x}, external: true}", "SF1009")]
    [InlineData("a: {type: docker, config: {image: x, containerId: y}, external: true}", "")]
    [InlineData("a: {type: docker, config: {image: x, logOpts: [a], logOpt: [b]}}", "SF1007")]
    [InlineData("a: {type: docker, config: {image: x, logOpts: [a]}}", "")]
    [InlineData("a: {type: docker, config: null}", "SF1004")]
    [InlineData("a: {type: docker}", "SF1003")]
    [InlineData("a: {config: {}}", "SF1003")]
    [InlineData("a: {type: slurm, config: {maxConcurrentJobs: 0}}", "SF1005")]
    [InlineData("a: {type: slurm, config: {maxConcurrentJobs: 3000000000}}", "SF1005")]
    [InlineData("a: {type: slurm, config: {services: {gpu: {nodes: 1}}}}", "")]
    [InlineData("a: {type: slurm, config: {services: {gpu: {nodes: '1-4', exclusive: user}}}}", "")]
    [InlineData("a: {type: slurm, config: {services: {gpu: {nodes: 1.5}}}}", "SF1004")]
    [InlineData("a: {type: slurm, config: {services: {gpu: {partitions: x}}}}", "SF1002")]
    [InlineData("a: {type: slurm, config: {services: {GPU: {}}}}", "SF1001")]
    [InlineData("a: {type: slurm, config: {hostname: h, username: u}}", "SF1019 SF1019")]
    [InlineData("a: {type: ssh, config: {nodes: [h, {hostname: h2, tunnel: {hostname: t}}], tunnel: null}}", "")]
    [InlineData("a: {type: ssh, config: {nodes: [{username: u}]}}", "SF1003")]
    [InlineData("a: {type: ssh, config: {nodes: [{hostname: h, tunnel: {host: t}}]}}", "SF1003 SF1002")]
    [InlineData("a: {type: kubernetes, config: {files: [a.yml], resourcesCacheSize: 4}}", "SF1019")]
    [InlineData("a: {type: helm, config: {chart: repo/chart, kubeToken: abc}}", "SF1021")]
    [InlineData("a: {type: helm, config: {chart: repo/chart, kubeToken: {environment: TOKEN}}}", "")]
    [InlineData("a: {type: helm, config: {chart: repo/chart, kubeToken: {file: f, environment: TOKEN}}}", "SF1007")]
    [InlineData("a: {type: helm, config: {chart: repo/chart, kubeToken: {}}}", "SF1003")]
    [InlineData("a: {type: helm, config: {chart: repo/chart, timeout: 90m}}", "")]
    [InlineData("a: {type: helm, config: {chart: repo/chart, timeout: soon}}", "SF1004")]
    [InlineData("a: {type: helm3, config: {chart: repo/chart}}", "SF1020")]
    [InlineData("a: {type: local, config: {}, foo: 1}", "SF1002")]
    [InlineData("A: {type: local, config: {}}", "SF1001")]
    [InlineData("a: [1]", "SF1024")]
    [InlineData("a: {type: local, config: {}, lazy: 'true'}", "SF1004")]
    public void Validate_Deployment_FindsTheViolatedRules(string text, string rules) =>
        Assert.Equal(rules, Check.Ids(Check.Deployments(text)));

    [Fact]
    public void Validate_UnknownOption_SuggestsTheRightOneInPlace()
    {
        var finding = Assert.Single(Check.Deployments("hpc: {type: slurm, config: {maxConcurentJobs: 3}}"));

        Assert.Equal("maxConcurrentJobs", finding.Suggestion);
        Assert.Equal(
            "streamflow.yml(3,31): error SF1002: There is no option 'maxConcurentJobs' in the deployment 'hpc'; did you mean 'maxConcurrentJobs'?",
            finding.ToString());
    }

    [Theory]
    [InlineData("privileged: yes", "true", "must be true or false, not the string 'yes'; write true.")]
    [InlineData("hostname: 1000", "'1000'", "must be a string, not 1000; write '1000'.")]
    [InlineData("cpuShares: '512'", "512", "must be a whole number, not the string '512'; write 512.")]
    [InlineData("volume: /a:/b", "[/a:/b]", "must be a list, not the string '/a:/b'; write [/a:/b].")]
    public void Validate_WrongForm_SaysWhatToWrite(string option, string suggestion, string message)
    {
        var finding = Assert.Single(Check.Deployments($"a: {{type: docker, config: {{image: x, {option}}}}}"));

        Assert.Equal(suggestion, finding.Suggestion);
        Assert.EndsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_ServiceOption_NamesTheServiceAndTheDeployment()
    {
        var finding = Assert.Single(Check.Deployments("hpc: {type: slurm, config: {services: {gpu: {ntasks: many}}}}"));

        Assert.Contains("'ntasks' of the service 'gpu' of the deployment 'hpc'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MissingFiles_NamesEachOnce()
    {
        var context = new FakeContext { Missing = ["pod.yml", "job.sh", "key"] };

        var findings = Check.Deployments(
            """
            pods: {type: kubernetes, config: {files: [pod.yml, other.yml]}}
            hpc: {type: slurm, config: {services: {gpu: {file: job.sh}}}}
            hosts: {type: ssh, config: {nodes: [h], passwordFile: key}}
            """,
            context);

        Assert.Equal("SF4003 SF4003 SF4003", Check.Ids(findings));
        Assert.Equal("The file 'job.sh', which the service 'gpu' of the deployment 'hpc' names, does not exist.", findings[1].Message);
    }

    [Fact]
    public void Validate_ChartOfARegistry_IsNotTakenForAFile() =>
        Assert.Equal("SF4003", Check.Ids(Check.Deployments(
            "a: {type: helm, config: {chart: bitnami/nginx}}\nb: {type: helm, config: {chart: ./chart}}\nc: {type: helm, config: {chart: 'oci://x/y'}}",
            new FakeContext { Missing = ["bitnami/nginx", "./chart", "oci://x/y"] })));
}
