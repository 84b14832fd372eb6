using StreamFlow.Connectors.Containers.Docker;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

public sealed class DockerRunWordsTests
{
    private static readonly DockerFacts Facts = new("docker", "1000:100") { Cores = 4, HasInit = true };

    private static readonly ContainerRequest Request = new()
    {
        Image = "debian:stable-slim",
        Command = new CommandRequest { Arguments = ["cat", "a b"], WorkingDirectory = "/out" },
    };

    [Fact]
    public void ForJob_Plain_IsContainedAndBelongsToTheCaller()
    {
        var (words, variables) = DockerRunWords.ForJob(Facts, new DockerContainers(), "n", Request);

        Assert.Equal(
            [
                "docker", "run", "--name=n", "--rm", "--init", "--log-driver=none", "--read-only", "--user=1000:100", "--network=none", "--workdir=/out",
                "debian:stable-slim", "cat", "a b",
            ],
            words);
        Assert.Empty(variables);
    }

    [Fact]
    public void ForJob_Environment_KeepsValuesOutOfTheWords()
    {
        var request = Request with
        {
            Command = Request.Command with { Environment = new Dictionary<string, string> { ["TOKEN"] = "s3cret\nx", ["HOME"] = "/out", ["DOCKER_HOST"] = "tcp://x" } },
        };

        var (words, variables) = DockerRunWords.ForJob(Facts, new DockerContainers(), "n", request);

        Assert.Contains("--env=TOKEN", words);
        Assert.Equal("s3cret\nx", Assert.Single(variables).Value);
        Assert.DoesNotContain(words, word => word.Contains("s3cret", StringComparison.Ordinal));

        // These would change where the client itself looks, so only the container gets them.
        Assert.Contains("--env=HOME=/out", words);
        Assert.Contains("--env=DOCKER_HOST=tcp://x", words);
    }

    [Fact]
    public void ForJob_Limits_AreNoMoreThanTheMachineHas()
    {
        var (words, _) = DockerRunWords.ForJob(
            Facts with { HasSwapLimit = false }, new DockerContainers(), "n", Request with { Cores = 64, Memory = ByteSize.FromMebibytes(256) });

        Assert.Contains("--cpus=4", words);
        Assert.Contains("--memory=268435456", words);
        Assert.Contains("--memory-swap=-1", words);
    }

    [Fact]
    public void ForJob_OptionsOfTheUser_ComeFirst()
    {
        var options = new DockerContainers
        {
            Init = false, LogDriver = "journald", ReadOnly = false, User = "root", Network = ["mine"], Cpus = 0.5, Memory = ByteSize.FromMebibytes(1), CapAdd = ["SYS_PTRACE"],
            Cidfile = "/shared", Restart = "always",
        };

        var (words, _) = DockerRunWords.ForJob(Facts, options, "n", Request with { NetworkAccess = true, Cores = 2, Memory = ByteSize.FromMebibytes(9) });

        Assert.Equal(
            ["docker", "run", "--name=n", "--rm", "--log-driver=journald", "--user=root", "--network=mine", "--memory=1048576", "--cpus=0.5", "--workdir=/out", "--cap-add=SYS_PTRACE", "debian:stable-slim", "cat", "a b"],
            words);
    }

    [Theory]
    [InlineData(null, 2, "--gpus=2")]
    [InlineData("all", 2, "--gpus=all")]
    [InlineData("all", null, "--gpus=all")]
    [InlineData(null, null, null)]
    public void ForJob_Gpus_AreThoseOfTheUserOrOfTheJob(string? option, int? asked, string? expected)
    {
        var (words, _) = DockerRunWords.ForJob(Facts, new DockerContainers { Gpus = option is null ? (TextOrNumber?)null : option }, "n", Request with { Gpus = asked });

        Assert.Equal(expected, words.SingleOrDefault(static word => word.StartsWith("--gpus", StringComparison.Ordinal)));
    }

    [Fact]
    public void ForJob_WithoutNetworkAccess_IgnoresTheNetworkOfTheUser() =>
        Assert.Contains("--network=none", DockerRunWords.ForJob(Facts, new DockerContainers { Network = ["mine"] }, "n", Request).Words);

    [Fact]
    public void ForJob_RootlessPodman_KeepsTheIdOfTheCaller()
    {
        var (words, _) = DockerRunWords.ForJob(new DockerFacts("podman", "1000:100") { IsPodman = true }, new DockerContainers(), "n", Request);

        Assert.Equal("podman", words[0]);
        Assert.Contains("--userns=keep-id", words);
        Assert.DoesNotContain("--init", words);
    }

    [Fact]
    public void ForJob_StandardInputAndMounts_AreThere()
    {
        var (words, _) = DockerRunWords.ForJob(Facts, new DockerContainers(), "n", Request with
        {
            Command = Request.Command with { StandardInput = "/tmp/in" },
            Mounts = [new ContainerMount("/h/out", "/out", IsReadOnly: false), new ContainerMount("/h/f", "/in/f", IsReadOnly: true)],
        });

        Assert.Contains("--interactive", words);
        Assert.Contains("--mount=type=bind,source=/h/out,target=/out", words);
        Assert.Contains("--mount=type=bind,source=/h/f,target=/in/f,readonly", words);
    }

    [Fact]
    public void ForDeployment_DefaultsAndOptions_AsDeclared() => Assert.Equal(
        ["docker", "run", "--detach", "--interactive", "--name=n", "--rm", "--init", "--cpus=1.5", "--volume=/a:/b", "alpine:latest", "sleep", "inf"],
        DockerRunWords.ForDeployment("docker", "n", new DockerDeployment { Image = "alpine:latest", Cpus = 1.5, Volume = ["/a:/b"], Command = ["sleep", "inf"] }).Words);

    [Fact]
    public void ForDeployment_Environment_KeepsValuesOutOfTheWords()
    {
        var (words, variables) = DockerRunWords.ForDeployment("docker", "n", new DockerDeployment { Image = "i", Env = ["TOKEN=a=b", "LANG=C", "MINE"] });

        Assert.Equal(["--env=TOKEN", "--env=LANG=C", "--env=MINE"], words.Where(static word => word.StartsWith("--env", StringComparison.Ordinal)));
        Assert.Equal([KeyValuePair.Create("TOKEN", "a=b")], variables);
    }
}
